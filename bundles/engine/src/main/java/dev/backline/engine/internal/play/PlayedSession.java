package dev.backline.engine.internal.play;

import dev.backline.api.control.PlayedSet;
import dev.backline.api.session.LaunchCommand;
import dev.backline.engine.internal.live.Gauges;
import dev.backline.engine.internal.live.Performer;
import dev.backline.engine.internal.live.Stage;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** A session that plays, for hands to move. */
final class PlayedSession implements PlayedSet {
    private final Stage.Session session;
    private final Gauges gauges;
    private final int blockFrames;
    private final Map<Integer, Moved> moved = new ConcurrentHashMap<>();
    private volatile boolean begun;

    /** A move that the thread that plays may not have made yet. */
    private record Moved(long frame, double value) {}

    PlayedSession(Stage.Session session, int blockFrames) {
        this.session = session;
        this.gauges = session.performer().gauge();
        this.blockFrames = blockFrames;
    }

    /** Hears that the thread that plays has begun: from now on it alone reads controls. */
    void begin() {
        begun = true;
    }

    @Override
    public LiveSet set() {
        return session.stage().set();
    }

    @Override
    public boolean launch(LaunchCommand command) {
        session.launcher()
                .offer(new LaunchCommand(0, command.kind(), command.track(), command.scene(), command.value()));
        return true;
    }

    @Override
    public boolean move(String trackId, ParameterRef parameter, double value) {
        OptionalInt place = session.stage().touches().place(trackId, parameter);
        if (place.isEmpty()) {
            return false;
        }
        Performer performer = session.performer();
        var scope = session.stage().touches().controls().get(place.getAsInt()).scope();
        double within = Math.clamp(value, scope.low(), scope.high());
        if (!performer.orders().offer(0, Performer.TOUCH, place.getAsInt(), within)) {
            return false;
        }
        moved.put(place.getAsInt(), new Moved(performer.played(), within));
        return true;
    }

    @Override
    public OptionalDouble value(String trackId, ParameterRef parameter) {
        OptionalInt place = session.stage().touches().place(trackId, parameter);
        if (place.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!begun) {
            gauges.begin(place.getAsInt(), 0);
        }
        Optional<Moved> last = Optional.ofNullable(moved.get(place.getAsInt()));
        // An order counts in the block after the one that is being played, at the latest.
        long since = session.performer().played() - 2L * blockFrames;
        return last.isPresent() && since < last.get().frame()
                ? OptionalDouble.of(last.get().value())
                : gauges.value(place.getAsInt());
    }
}
