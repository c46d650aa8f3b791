package dev.backline.live.bridge.ui.internal;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveSong;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.model.Tempo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The panel's way to a Live: one connection at a time, asked on a thread of its own, so that the window never waits for a network.
 */
final class LiveLink implements AutoCloseable {
    private final Live live;
    private final Consumer<LinkState> heard;
    private final Consumer<LiveFault> failed;
    private final ExecutorService caller = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("live panel").factory());
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Optional<LiveConnection> connection = Optional.empty();
    private LinkState state = LinkState.NONE;

    /**
     * Makes a link that is not connected.
     *
     * @param heard gets each state, on a thread of the link or of the connection
     * @param failed gets what Live refuses, likewise
     */
    LiveLink(Live live, Consumer<LinkState> heard, Consumer<LiveFault> failed) {
        this.live = live;
        this.heard = heard;
        this.failed = failed;
    }

    /** What is done with a Live that answers. */
    @FunctionalInterface
    private interface Deed {
        void with(LiveConnection live) throws LiveFault;
    }

    /** Asks whether a Live answers there, and lets go of it again. */
    void test(LiveTarget target, Consumer<String> answered) {
        caller.execute(() -> {
            try (LiveConnection asked = live.open(target, Consent.READ)) {
                answered.accept(asked.application().version() + ", "
                        + String.join(", ", asked.trackNames().stream().limit(4).toList()));
            } catch (LiveFault fault) {
                failed.accept(fault);
            }
        });
    }

    /** Connects; a connection before is let go of. */
    void connect(LiveTarget target) {
        caller.execute(() -> {
            leave();
            try {
                LiveConnection open = live.open(target, Consent.WRITE);
                connection = Optional.of(open);
                listen(open);
            } catch (LiveFault fault) {
                leave();
                failed.accept(fault);
            }
        });
    }

    private void listen(LiveConnection open) throws LiveFault {
        LiveSong song = open.song();
        change(before -> read(open, song));
        subscriptions.add(
                open.onState(now -> change(before -> before.connected(now == LiveConnection.State.CONNECTED))));
        hear(song.playing(), (before, playing) -> before.playing(playing));
        hear(song.tempo(), LinkState::tempo);
        hear(song.position(), LinkState::position);
        hear(song.arrangementRecord(), (before, on) -> before.recording(on));
    }

    private LinkState read(LiveConnection open, LiveSong song) {
        try {
            return new LinkState(
                    true,
                    open.application().version() + ", " + open.target(),
                    song.playing().read(),
                    false,
                    song.tempo().read(),
                    song.signature(),
                    song.position().read());
        } catch (LiveFault fault) {
            failed.accept(fault);
            return LinkState.NONE;
        }
    }

    private <T> void hear(LiveValue<T> value, java.util.function.BiFunction<LinkState, T, LinkState> into) {
        try {
            subscriptions.add(value.listen(now -> change(before -> into.apply(before, now))));
        } catch (LiveFault deaf) {
            // What an older AbletonOSC does not tell stays as it was read.
            System.getLogger(LiveLink.class.getName()).log(System.Logger.Level.DEBUG, deaf.getMessage());
        }
    }

    private synchronized void change(UnaryOperator<LinkState> work) {
        LinkState now = work.apply(state);
        if (!now.equals(state)) {
            state = now;
            heard.accept(now);
        }
    }

    private void tell(Deed deed) {
        caller.execute(() -> connection.ifPresent(open -> {
            try {
                deed.with(open);
            } catch (LiveFault fault) {
                failed.accept(fault);
            }
        }));
    }

    void play() {
        tell(open -> open.song().play());
    }

    void stop() {
        tell(open -> open.song().stop());
    }

    void tempo(Tempo value) {
        tell(open -> open.song().tempo().write(value));
    }

    /** Lets go of the Live. */
    void disconnect() {
        caller.execute(this::leave);
    }

    private void leave() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        connection.ifPresent(LiveConnection::close);
        connection = Optional.empty();
        change(before -> LinkState.NONE);
    }

    @Override
    public void close() {
        disconnect();
        caller.shutdown();
    }
}
