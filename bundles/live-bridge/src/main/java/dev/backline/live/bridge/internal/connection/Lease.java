package dev.backline.live.bridge.internal.connection;

import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveApplication;
import dev.backline.live.bridge.api.LiveCalls;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveMirror;
import dev.backline.live.bridge.api.LivePush;
import dev.backline.live.bridge.api.LiveScene;
import dev.backline.live.bridge.api.LiveSong;
import dev.backline.live.bridge.api.LiveStep;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.api.LiveTrack;
import dev.backline.live.bridge.api.LiveView;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.live.bridge.internal.mirror.SetMirror;
import dev.backline.live.bridge.internal.push.StepwisePush;
import dev.backline.live.bridge.internal.thing.Access;
import dev.backline.live.bridge.internal.thing.WireApplication;
import dev.backline.live.bridge.internal.thing.WireScene;
import dev.backline.live.bridge.internal.thing.WireSong;
import dev.backline.live.bridge.internal.thing.WireTrack;
import dev.backline.live.bridge.internal.thing.WireView;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One opening of the shared wire, with its consent, its journal and its listeners. */
final class Lease implements LiveConnection {
    private final SharedWire shared;
    private final Access access;
    private final AtomicBoolean closed = new AtomicBoolean();

    Lease(SharedWire shared, Access access) {
        this.shared = shared;
        this.access = access;
    }

    @Override
    public LiveTarget target() {
        return access.wire().target();
    }

    @Override
    public Consent consent() {
        return access.consent();
    }

    @Override
    public LiveConnection with(Consent consent) {
        return shared.again(access, consent);
    }

    @Override
    public LiveSong song() {
        return new WireSong(access);
    }

    @Override
    public int trackCount() throws LiveFault {
        return new WireSong(access).count("tracks");
    }

    @Override
    public int sceneCount() throws LiveFault {
        return new WireSong(access).count("scenes");
    }

    @Override
    public List<String> trackNames() throws LiveFault {
        return new WireSong(access).names("track_names");
    }

    @Override
    public List<String> sceneNames() throws LiveFault {
        return new WireSong(access).names("scenes/name");
    }

    @Override
    public LiveTrack track(int index) {
        return new WireTrack(access, index);
    }

    @Override
    public LiveTrack track(String name) throws LiveFault {
        return new WireTrack(access, find("track", name, trackNames()));
    }

    @Override
    public LiveScene scene(int index) {
        return new WireScene(access, index);
    }

    @Override
    public LiveScene scene(String name) throws LiveFault {
        return new WireScene(access, find("scene", name, sceneNames()));
    }

    private static int find(String what, String name, List<String> names) throws LiveFault {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new LiveFault(
                    Kind.NOT_FOUND,
                    "Live has no " + what + " \"" + name + "\", but one of " + names + " was expected.");
        }
        return index;
    }

    @Override
    public LiveView view() {
        return new WireView(access);
    }

    @Override
    public LiveApplication application() {
        return new WireApplication(access);
    }

    @Override
    public LivePush push() {
        return new StepwisePush(this);
    }

    @Override
    public LiveMirror mirror(Progress progress) throws LiveFault {
        SetMirror mirror = SetMirror.open(access, progress);
        access.journal().own(mirror::close);
        return mirror;
    }

    @Override
    public LiveCalls calls() {
        return new WireCalls(access);
    }

    @Override
    public Subscription onState(Consumer<State> listener) {
        return access.journal().own(access.wire().pulse().listen(listener));
    }

    @Override
    public State state() {
        return closed.get() ? State.CLOSED : access.wire().state();
    }

    @Override
    public List<LiveStep> steps() {
        return access.journal().steps();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            shared.giveBack(access.journal());
        }
    }
}
