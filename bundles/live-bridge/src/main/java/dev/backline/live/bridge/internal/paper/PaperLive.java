package dev.backline.live.bridge.internal.paper;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetFault;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveApplication;
import dev.backline.live.bridge.api.LiveCalls;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveMirror;
import dev.backline.live.bridge.api.LivePush;
import dev.backline.live.bridge.api.LiveScene;
import dev.backline.live.bridge.api.LiveSong;
import dev.backline.live.bridge.api.LiveStep;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.api.LiveTrack;
import dev.backline.live.bridge.api.LiveView;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A set on disk where a running Live is expected. */
public final class PaperLive implements LiveConnection {
    private final Paper paper;
    private final Consent consent;

    /** Answers a set that nothing was done to yet. */
    public PaperLive(SetDocument document, Consent consent) {
        this(new Paper(document), consent);
    }

    private PaperLive(Paper paper, Consent consent) {
        this.paper = paper;
        this.consent = consent;
    }

    /** Answers whether an edit was applied. */
    public boolean changed() {
        return paper.changed();
    }

    /** Writes the set as it is now to a new file. */
    public void saveAs(Path out) throws IOException, SetFault {
        paper.document().saveAs(out);
    }

    @Override
    public LiveTarget target() {
        return LiveTarget.USUAL;
    }

    @Override
    public Consent consent() {
        return consent;
    }

    @Override
    public LiveConnection with(Consent other) {
        return new PaperLive(paper, other);
    }

    @Override
    public LiveSong song() {
        return new PaperSong(paper, consent);
    }

    @Override
    public int trackCount() {
        return paper.tracks().size();
    }

    @Override
    public int sceneCount() {
        return paper.set().scenes().size();
    }

    @Override
    public List<String> trackNames() {
        return paper.tracks().stream().map(Track::name).toList();
    }

    @Override
    public List<String> sceneNames() {
        return paper.set().scenes().stream().map(Scene::name).toList();
    }

    @Override
    public LiveTrack track(int index) {
        return new PaperTrack(paper, consent, index);
    }

    @Override
    public LiveTrack track(String name) throws LiveFault {
        return track(find("track", name, trackNames()));
    }

    @Override
    public LiveScene scene(int index) {
        return new PaperScene(paper, consent, index);
    }

    @Override
    public LiveScene scene(String name) throws LiveFault {
        return scene(find("scene", name, sceneNames()));
    }

    private int find(String what, String name, List<String> names) throws LiveFault {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new LiveFault(
                    LiveFault.Kind.NOT_FOUND,
                    paper.document().file() + " has no " + what + " \"" + name + "\"; it has "
                            + String.join(", ", names) + ".");
        }
        return index;
    }

    @Override
    public LiveView view() {
        return new PaperView(paper, consent);
    }

    @Override
    public LiveApplication application() {
        return new PaperApplication(paper);
    }

    @Override
    public LivePush push() {
        throw new UnsupportedOperationException("A set on disk is not pushed to: edit it with 'set edit'.");
    }

    @Override
    public LiveMirror mirror(Progress progress) throws LiveFault {
        throw paper.cannot("be mirrored");
    }

    @Override
    public LiveCalls calls() {
        return new PaperCalls(paper);
    }

    @Override
    public Subscription onState(Consumer<State> listener) {
        listener.accept(State.CONNECTED);
        return () -> {};
    }

    @Override
    public State state() {
        return State.CONNECTED;
    }

    @Override
    public List<LiveStep> steps() {
        return paper.steps();
    }

    /** Holds nothing open. */
    @Override
    public void close() {}
}
