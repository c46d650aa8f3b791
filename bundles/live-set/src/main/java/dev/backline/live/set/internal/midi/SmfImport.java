package dev.backline.live.set.internal.midi;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Imported;
import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.midi.MidiContent.MidiTrack;
import dev.backline.model.Beats;
import dev.backline.model.Key;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.SignatureMap;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a set of a Standard MIDI File: a track for each track and channel that plays, each with one clip. */
public final class SmfImport {
    /** The tempo at which film time becomes beats, and what holds where a file is silent. */
    private static final double USUAL_BPM = 120;

    private static final double MICROSECONDS_A_MINUTE = 60_000_000;

    private final MidiContent midi;
    private final double ticksPerBeat;
    private final Losses losses = new Losses();

    private SmfImport(MidiContent midi) {
        this.midi = midi;
        ticksPerBeat = midi.ticksPerBeat() > 0 ? midi.ticksPerBeat() : midi.ticksPerSecond() * 60 / USUAL_BPM;
    }

    /**
     * Answers what the file holds.
     *
     * @throws IOException if the file cannot be read
     * @throws SetFault if it is no MIDI file, a damaged one, or one that holds several songs
     */
    public static Imported read(Path file) throws IOException, SetFault {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        return of(SmfReader.read(file), name.isBlank() ? "MIDI" : name, file.toString());
    }

    /**
     * Answers the set of a content.
     *
     * @param name of the set when the content has none
     * @param file for messages
     */
    public static Imported of(MidiContent content, String name, String file) throws SetFault {
        if (content.format() > 1 && content.tracks().size() > 1) {
            throw new SetFault(file + " has the format " + content.format() + " with "
                    + content.tracks().size()
                    + " songs one after another, but one song (format 0 or 1) was expected. Export each song alone.");
        }
        SmfImport made = new SmfImport(content);
        if (!(made.ticksPerBeat > 0)) {
            throw new SetFault(file + " counts 0 ticks a beat, but 1 or more were expected. Export the file again.");
        }
        try {
            return made.set(name);
        } catch (IllegalArgumentException e) {
            throw new SetFault(file + " holds what no set can: " + e.getMessage() + " Export the file again.", e);
        }
    }

    private Imported set(String otherwise) {
        SignatureMap signatures = signatures();
        List<Track> tracks = new ArrayList<>();
        MidiTracks maker = new MidiTracks(midi, ticksPerBeat, signatures, losses);
        for (MidiTrack track : midi.tracks()) {
            tracks.addAll(maker.of(track));
        }
        LiveSet.Builder set = LiveSet.builder(name(otherwise), Tempo.of(USUAL_BPM))
                .tempo(tempo())
                .signatures(signatures)
                .tracks(tracks)
                .locators(midi.marks().stream()
                        .map(m -> new Locator(m.name(), beats(m.tick())))
                        .toList());
        midi.key().ifPresent(k -> set.key(Key.parse(k)));
        losses.add("The file ends before it says: what was behind that place is missing.", midi.cut() ? 1 : 0);
        return new Imported(set.build(), losses.lines());
    }

    /** The name of the first track is that of the song when it only conducts. */
    private String name(String otherwise) {
        return midi.tracks().stream()
                .findFirst()
                .filter(t -> midi.format() == 0 || t.notes().isEmpty())
                .map(MidiTrack::name)
                .filter(n -> !n.isBlank())
                .orElse(otherwise);
    }

    private Beats beats(long tick) {
        return Beats.of(tick / ticksPerBeat);
    }

    private TempoMap tempo() {
        SortedMap<Long, Tempo> changes = new TreeMap<>();
        changes.put(0L, Tempo.of(USUAL_BPM));
        if (midi.ticksPerBeat() > 0) {
            midi.tempos().forEach(t -> changes.put(t.tick(), tempo(t.microsPerBeat())));
        } else {
            losses.add("The file counts frames of film: its beats are those of " + USUAL_BPM + " bpm.");
        }
        List<TempoMap.Change> list = new ArrayList<>();
        changes.forEach((tick, tempo) -> {
            if (list.isEmpty() || !list.getLast().tempo().equals(tempo)) {
                list.add(new TempoMap.Change(beats(tick), tempo));
            }
        });
        return TempoMap.of(list);
    }

    /** Answers the roundest tempo that has this length of a beat: a file that was written at 126 bpm reads as 126 bpm. */
    private Tempo tempo(int micros) {
        double exact = MICROSECONDS_A_MINUTE / micros;
        if (exact < Tempo.MIN_BPM || exact > Tempo.MAX_BPM) {
            losses.add("Tempo: places outside of 20 to 999 bpm were brought inside.");
            return Tempo.of(Math.clamp(exact, Tempo.MIN_BPM, Tempo.MAX_BPM));
        }
        for (double scale = 1; scale <= 1e6; scale *= 10) {
            double rounded = Math.round(exact * scale) / scale;
            if (Math.round(MICROSECONDS_A_MINUTE / rounded) == micros
                    && rounded >= Tempo.MIN_BPM
                    && rounded <= Tempo.MAX_BPM) {
                return Tempo.of(rounded);
            }
        }
        return Tempo.of(exact);
    }

    private SignatureMap signatures() {
        SortedMap<Long, TimeSignature> changes = new TreeMap<>();
        changes.put(0L, TimeSignature.FOUR_FOUR);
        for (MidiContent.SignatureAt at : midi.signatures()) {
            if (at.numerator() >= 1 && at.numerator() <= 99 && at.denominator() <= 16) {
                changes.put(at.tick(), new TimeSignature(at.numerator(), (int) at.denominator()));
            } else {
                losses.add("Time signatures that Live has not, such as " + at.numerator() + "/" + at.denominator()
                        + ", were left out.");
            }
        }
        List<SignatureMap.Change> list = new ArrayList<>();
        changes.forEach((tick, signature) -> {
            if (list.isEmpty() || !list.getLast().signature().equals(signature)) {
                list.add(new SignatureMap.Change(beats(tick), signature));
            }
        });
        return SignatureMap.of(list);
    }
}
