package dev.backline.live.bridge.internal.paper;

import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveStep;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;

/** A document as it is edited, with what was done to it. Safe for any thread. */
final class Paper {
    private final List<LiveStep> steps = new ArrayList<>();
    private SetDocument document;
    private LiveSet set;

    Paper(SetDocument document) {
        this.document = document;
        this.set = document.snapshot();
    }

    synchronized SetDocument document() {
        return document;
    }

    synchronized LiveSet set() {
        return set;
    }

    synchronized List<LiveStep> steps() {
        return List.copyOf(steps);
    }

    synchronized boolean changed() {
        return steps.stream().anyMatch(s -> s.outcome() == LiveStep.Outcome.DONE);
    }

    /** Answers the tracks that a running Live counts: neither returns nor the main track. */
    List<Track> tracks() {
        return set().tracks().stream()
                .filter(t -> t.kind() != Track.Kind.RETURN && t.kind() != Track.Kind.MAIN)
                .toList();
    }

    Track track(int index) throws LiveFault {
        return at("track", index, tracks());
    }

    Scene scene(int index) throws LiveFault {
        return at("scene", index, set().scenes());
    }

    private <T> T at(String what, int index, List<T> all) throws LiveFault {
        if (index < 0 || index >= all.size()) {
            throw new LiveFault(
                    LiveFault.Kind.NOT_FOUND,
                    document().file() + " has no " + what + " " + (index + 1) + ", but " + all.size()
                            + ". Count from 1.");
        }
        return all.get(index);
    }

    /** Answers the name by which an edit finds a track of {@link #tracks}: its place among all tracks of the file. */
    String name(int track) throws LiveFault {
        Track wanted = track(track);
        return "#" + (set().tracks().indexOf(wanted) + 1);
    }

    synchronized void apply(Consent consent, SetEdit edit) throws LiveFault {
        if (consent == Consent.READ) {
            throw new LiveFault(
                    LiveFault.Kind.NO_CONSENT,
                    document.file() + " was to be changed (" + edit
                            + "), but it was opened for reading. Write inside of" + " live.write { }.");
        }
        try {
            SetDocument edited = document.apply(edit);
            if (consent != Consent.PREVIEW) {
                document = edited;
                set = edited.snapshot();
            }
            steps.add(new LiveStep(
                    edit.toString(), consent == Consent.PREVIEW ? LiveStep.Outcome.PLANNED : LiveStep.Outcome.DONE));
        } catch (SetFault e) {
            throw new LiveFault(LiveFault.Kind.REFUSED, document.file() + ": " + e.getMessage(), e);
        }
    }

    /** Answers the fault of asking a file for what only a running Live does. */
    LiveFault cannot(String what) {
        return new LiveFault(
                LiveFault.Kind.NOT_AVAILABLE,
                document().file() + " is a set on disk and cannot " + what + ". Ask a running Live, or a virtual one.");
    }
}
