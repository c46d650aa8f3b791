package dev.backline.live.bridge.internal.push;

import dev.backline.live.bridge.api.LiveClip;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveScene;
import dev.backline.live.bridge.api.LiveTrack;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;

/** The steps of a copy into Live, and what is left out of it. Planning asks Live, but changes nothing. */
final class PushPlan {
    final List<PushStep> steps = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();

    /** Writes. */
    private final LiveConnection live;

    /** Takes back, which deletes. */
    private final LiveConnection undo;

    /** Tracks that there are when the steps before were done, by name. */
    private final List<String> tracks;

    private int scenes;

    PushPlan(LiveConnection live, LiveConnection undo) throws LiveFault {
        this.live = live;
        this.undo = undo;
        this.tracks = new ArrayList<>(live.trackNames());
        this.scenes = live.sceneCount();
    }

    /** Adds the steps that lay a clip of notes into a slot. */
    void clip(Clip clip, int track, int scene) {
        String place = " in slot " + (scene + 1) + " of track " + (track + 1);
        LiveClip made = live.track(track).slot(scene).clip();
        steps.add(new PushStep(
                "New clip of " + clip.end() + place,
                () -> live.track(track)
                        .slot(scene)
                        .create(clip.looped() ? clip.loop().end() : clip.end()),
                () -> undo.track(track).slot(scene).delete()));
        within("Name \"" + clip.name() + "\"" + place, () -> made.title().write(clip.name()));
        if (!clip.color().equals(Color.NONE)) {
            within("Colour " + clip.color().index() + place, () -> made.color().write(clip.color()));
        }
        within(
                "Loop switch " + (clip.looped() ? "on" : "off") + place,
                () -> made.looped().write(clip.looped()));
        if (clip.looped()) {
            within(
                    "Loop from " + clip.loop().start() + " to " + clip.loop().end() + place,
                    () -> made.loop(clip.loop()));
        }
        if (!clip.notes().isEmpty()) {
            within(clip.notes().size() + " notes" + place, () -> made.add(clip.notes()));
        }
        omissions(clip, place);
    }

    private void within(String what, PushStep.Deed deed) {
        steps.add(PushStep.within(what, deed));
    }

    private void omissions(Clip clip, String place) {
        if (!clip.envelopes().isEmpty()) {
            leftOut.add("Envelopes of \"" + clip.name() + "\"" + place + ": not available over AbletonOSC");
        }
        boolean more = clip.notes().stream()
                .anyMatch(note ->
                        note.probability() < 1 || !note.detail().equals(Note.Detail.PLAIN.withEnabled(note.enabled())));
        if (more) {
            leftOut.add("Chance and expression of notes of \"" + clip.name() + "\"" + place
                    + ": not available over AbletonOSC");
        }
    }

    /** Adds the steps that make a scene of a set behind the last one. */
    void scene(LiveSet set, int index) {
        Scene scene = set.scenes().get(index);
        int at = scenes++;
        steps.add(new PushStep(
                "New scene " + (at + 1),
                () -> live.song().createScene(-1),
                () -> undo.song().deleteScene(at)));
        LiveScene made = live.scene(at);
        within(
                "Name \"" + scene.name() + "\" of scene " + (at + 1),
                () -> made.title().write(scene.name()));
        scene.tempo()
                .ifPresent(
                        tempo -> within("Tempo " + tempo + " of scene " + (at + 1), () -> made.tempo(scene.tempo())));
        for (Track track : set.tracks()) {
            Clip clip = track.session().get(index);
            if (clip != null) {
                clip(track, clip, at);
            }
        }
    }

    private void clip(Track track, Clip clip, int at) {
        int to = tracks.indexOf(track.name());
        if (clip.audio().isPresent()) {
            leftOut.add("Recording \"" + clip.name() + "\" of " + track.name() + ": not available over AbletonOSC");
        } else if (to < 0) {
            leftOut.add("Clip \"" + clip.name() + "\": Live has no track \"" + track.name() + "\"");
        } else {
            clip(clip, to, at);
        }
    }

    /** Adds the steps that make the tracks of a set which have no namesake. */
    void tracks(LiveSet set) throws LiveFault {
        for (Track track : set.tracks()) {
            boolean needed =
                    track.session().values().stream().anyMatch(c -> c.audio().isEmpty());
            if (needed && !tracks.contains(track.name())) {
                track(track);
            }
        }
    }

    private void track(Track track) {
        int at = tracks.size();
        tracks.add(track.name());
        steps.add(new PushStep(
                "New MIDI track " + (at + 1),
                () -> live.song().createTrack(true, -1),
                () -> undo.song().deleteTrack(at)));
        LiveTrack made = live.track(at);
        within(
                "Name \"" + track.name() + "\" of track " + (at + 1),
                () -> made.title().write(track.name()));
        within(
                "Volume " + track.mixer().volume() + " of track " + (at + 1),
                () -> made.volume().write(track.mixer().volume()));
        if (!track.devices().isEmpty()) {
            leftOut.add("Devices of " + track.name() + ": not available over AbletonOSC");
        }
    }

    /** Adds the step that sets the tempo. */
    void tempo(Tempo tempo) throws LiveFault {
        Tempo before = live.song().tempo().read();
        if (!before.equals(tempo)) {
            steps.add(new PushStep(
                    "Tempo " + before + " -> " + tempo,
                    () -> live.song().tempo().write(tempo),
                    () -> undo.song().tempo().write(before)));
        }
    }
}
