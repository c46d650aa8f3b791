package dev.backline.live.set.internal.midi;

import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.util.List;

/** What MIDI files cannot hold of a set. */
public final class MidiLosses {
    private static final int CHANNELS = 15;

    private MidiLosses() {}

    /** Answers one line for each kind of thing that a file in the layout will not hold. */
    public static List<String> of(LiveSet set, MidiLayout layout) {
        Losses losses = new Losses();
        for (Track track : set.tracks()) {
            track(track, losses);
        }
        if (set.tempo().changes().stream().map(TempoMap.Change::glide).anyMatch(g -> g.isPresent())) {
            losses.add("Tempo: glides are written as steps.");
        }
        set.key()
                .filter(k -> !Conductor.known(k))
                .ifPresent(k -> losses.add("Key " + k.shortName() + ": MIDI knows major and minor only."));
        losses.add("Scenes have no place in MIDI.", set.scenes().isEmpty() ? 0 : 1);
        if (layout == MidiLayout.MERGED) {
            losses.add("Names of tracks have no place in one merged track.");
            int tracks = set.tracks(Track.Kind.MIDI).size();
            losses.add("Some of the " + tracks + " tracks share a channel.", tracks > CHANNELS ? 1 : 0);
        }
        return losses.lines();
    }

    private static void track(Track track, Losses losses) {
        String where = "Track " + track.name() + ": ";
        losses.add(
                where + "clips in session slots are not in the arrangement.",
                track.session().isEmpty() ? 0 : 1);
        losses.add(where + "devices have no place in MIDI.", track.devices().isEmpty() ? 0 : 1);
        losses.add(
                where + "automation of mixer and devices has no place in MIDI.",
                track.automation().isEmpty() ? 0 : 1);
        losses.add(where + "takes are left out.", track.takeLanes().isEmpty() ? 0 : 1);
        for (Track.Placed placed : track.arrangement()) {
            clip(where, placed.clip(), losses);
        }
    }

    private static void clip(String where, Clip clip, Losses losses) {
        losses.add(where + "audio clips have no place in MIDI.", clip.audio().isPresent() ? 1 : 0);
        losses.add(where + "deactivated clips are left out.", clip.enabled() ? 0 : 1);
        losses.add(where + "grooves are not applied.", clip.groove().isPresent() ? 1 : 0);
        for (ClipEnvelope envelope : clip.envelopes()) {
            boolean held = Controls.controller(envelope.envelope().target()).isPresent() && !envelope.modulation();
            losses.add(where + "envelopes of clips that move no MIDI controller are left out.", held ? 0 : 1);
        }
        for (Note note : clip.notes()) {
            losses.add(where + "deactivated notes are left out.", note.enabled() ? 0 : 1);
            losses.add(
                    where + "notes with a chance are written as if they always sounded.",
                    note.probability() < 1 ? 1 : 0);
            losses.add(
                    where + "movements within notes and chance of velocity are left out.",
                    note.detail().expression().isEmpty() && note.detail().velocityDeviation() == 0 ? 0 : 1);
        }
    }
}
