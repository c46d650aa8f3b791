package dev.backline.engine.internal.graph;

import dev.backline.engine.internal.control.Touch;
import dev.backline.engine.internal.control.Touches;
import dev.backline.model.Device;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dial that stands elsewhere in a changed set, and is turned there while its device goes on.
 *
 * @param dial what is turned
 * @param value to where
 */
public record Turn(Touch dial, double value) {
    /** Answers what turns the devices of a track into those of its next state; empty when more differs than dials that can be turned. */
    static Optional<List<Turn>> between(Track old, Track now, Touches touches) {
        List<Turn> turns = new ArrayList<>();
        if (old.devices().size() != now.devices().size()) {
            return Optional.empty();
        }
        for (int i = 0; i < now.devices().size(); i++) {
            Device before = old.devices().get(i);
            Device after = now.devices().get(i);
            if (!before.equals(after) && !turn(before, after, now, touches, turns)) {
                return Optional.empty();
            }
        }
        return Optional.of(turns);
    }

    private static boolean turn(Device before, Device after, Track track, Touches touches, List<Turn> turns) {
        Device.Builder back = after.toBuilder();
        for (Parameter parameter : after.parameters().values()) {
            Parameter old = before.parameters().get(parameter.name());
            if (old == null || parameter.equals(old)) {
                continue;
            }
            ParameterRef ref = ParameterRef.device(after.id().isEmpty() ? "?" : after.id(), parameter.name());
            Optional<Touch> dial = touches.control(track.id(), ref);
            if (dial.isEmpty()) {
                return false;
            }
            back.parameter(parameter.withValue(old.value()));
            if (track.automation(ref).isEmpty()) {
                turns.add(new Turn(dial.get(), parameter.value()));
            }
        }
        return back.build().equals(before);
    }

    /** Turns it; on the thread that plays. */
    public void apply() {
        dial.set(value);
    }
}
