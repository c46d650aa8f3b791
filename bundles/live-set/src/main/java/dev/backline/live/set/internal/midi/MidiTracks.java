package dev.backline.live.set.internal.midi;

import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.midi.MidiContent.ControlAt;
import dev.backline.live.set.internal.midi.MidiContent.MidiNote;
import dev.backline.live.set.internal.midi.MidiContent.MidiTrack;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Color;
import dev.backline.model.Envelope;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.SignatureMap;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Makes the tracks of a set, one for each channel that a track of the file plays on. */
final class MidiTracks {
    private static final int PERCUSSION_CHANNEL = 9;
    private static final int COLORS = 14;
    private static final int CHANNELS = 16;

    private final boolean single;
    private final double ticksPerBeat;
    private final SignatureMap signatures;
    private final Losses losses;
    private int made;

    MidiTracks(MidiContent midi, double ticksPerBeat, SignatureMap signatures, Losses losses) {
        single = midi.format() == 0;
        this.ticksPerBeat = ticksPerBeat;
        this.signatures = signatures;
        this.losses = losses;
    }

    List<Track> of(MidiTrack track) {
        losses.add("Messages of a maker's own (SysEx) were skipped.", track.sysex());
        losses.add("Changes of program and pressure on single keys were skipped.", track.others());
        losses.add("Lyrics and other texts were skipped.", track.texts());
        List<List<MidiNote>> notes = byChannel(track.notes(), MidiNote::channel);
        List<List<ControlAt>> controls = byChannel(track.controls(), ControlAt::channel);
        long channels = notes.stream().filter(n -> !n.isEmpty()).count();
        List<Track> tracks = new ArrayList<>();
        for (int channel = 0; channel < CHANNELS; channel++) {
            if (!notes.get(channel).isEmpty()) {
                tracks.add(track(name(track, channel, channels), notes.get(channel), controls.get(channel)));
            } else {
                losses.add(
                        "Controllers on channels without notes were left out.",
                        controls.get(channel).size());
            }
        }
        return tracks;
    }

    private static <T> List<List<T>> byChannel(List<T> all, ToIntFunction<T> channel) {
        List<List<T>> lists = new ArrayList<>();
        for (int i = 0; i < CHANNELS; i++) {
            lists.add(new ArrayList<>());
        }
        all.forEach(t -> lists.get(channel.applyAsInt(t)).add(t));
        return lists;
    }

    private String name(MidiTrack track, int channel, long channels) {
        boolean own = !track.name().isBlank() && (!single || channels == 1);
        if (own) {
            return channels == 1 ? track.name() : track.name() + " " + (channel + 1);
        }
        return channel == PERCUSSION_CHANNEL ? "Drums" : "Channel " + (channel + 1);
    }

    private Track track(String name, List<MidiNote> notes, List<ControlAt> controls) {
        double start = beats(notes.getFirst().on());
        if (!controls.isEmpty()) {
            start = Math.min(start, beats(controls.getFirst().tick()));
        }
        long last = notes.stream().mapToLong(MidiNote::off).max().orElse(0);
        long moved = controls.isEmpty() ? 0 : controls.getLast().tick();
        double from = signatures.start(signatures.bar(Beats.of(start))).value();
        double to = barAtOrBehind(Math.max(from, Math.max(beats(last), beats(moved))), from);
        Clip.Builder clip = Clip.builder(name, Beats.of(to - from))
                .looped(false)
                .color(Color.of(made % COLORS))
                .notes(notes.stream().map(n -> note(n, from)).toList())
                .envelopes(envelopes(controls, from));
        return Track.builder("midi-" + ++made, Track.Kind.MIDI)
                .name(name)
                .color(Color.of((made - 1) % COLORS))
                .place(new Track.Placed(Beats.of(from), Beats.of(to - from), clip.build()))
                .build();
    }

    private double barAtOrBehind(double end, double from) {
        long bar = signatures.bar(Beats.of(end));
        double start = signatures.start(bar).value();
        return end - start > 1e-9 || start <= from ? signatures.start(bar + 1).value() : start;
    }

    private Note note(MidiNote note, double from) {
        double on = beats(note.on());
        double length = beats(Math.max(note.off(), note.on() + 1)) - on;
        return Note.of(Pitch.of(note.key()), Beats.of(on - from), Beats.of(length), note.velocity());
    }

    /** A movement of MIDI is a step: the value before it holds until there. */
    private List<ClipEnvelope> envelopes(List<ControlAt> controls, double from) {
        SortedMap<Integer, List<Envelope.Point>> points = new TreeMap<>();
        for (ControlAt control : controls) {
            List<Envelope.Point> list = points.computeIfAbsent(control.controller(), c -> new ArrayList<>());
            double at = beats(control.tick()) - from;
            double value = Controls.value(control);
            Optional<Envelope.Point> before = list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
            if (before.isPresent() && before.get().value() == value) {
                continue;
            }
            before.ifPresent(p -> list.add(Envelope.Point.of(at, p.value())));
            list.add(Envelope.Point.of(at, value));
        }
        List<ClipEnvelope> envelopes = new ArrayList<>();
        points.forEach((controller, list) ->
                envelopes.add(ClipEnvelope.automation(Envelope.of(Controls.target(controller), list))));
        return envelopes;
    }

    private double beats(long tick) {
        return tick / ticksPerBeat;
    }
}
