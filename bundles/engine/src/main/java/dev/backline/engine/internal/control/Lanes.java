package dev.backline.engine.internal.control;

import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.Macro;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the courses of a track: its automation, what the clips of its arrangement modulate, and macros over what they move. The inner of two
 * macros is moved by the outer one.
 */
public final class Lanes {
    /** Stands for the id of a device that has none. */
    static final String NAMELESS = "?";

    private final Track track;
    private final Clock clock;
    private final Touches touches;
    private final Map<ParameterRef, Course> moved = new HashMap<>();
    private final Set<ParameterRef> stirred = new HashSet<>();
    private final Set<ParameterRef> asked = new HashSet<>();

    /**
     * Looks at one track.
     *
     * @param touches keeps what a hand may take over
     */
    public Lanes(Track track, Clock clock, Touches touches) {
        this.touches = touches;
        this.track = track;
        this.clock = clock;
        track.devices().stream().flatMap(Device::all).forEach(this::macros);
    }

    private void macros(Device rack) {
        for (int i = 0; i < rack.macros().size(); i++) {
            Macro macro = rack.macros().get(i);
            if (macro.mappings().isEmpty()) {
                continue;
            }
            ParameterRef knob = ParameterRef.macro(named(rack), i);
            boolean stirs = stirred.contains(knob) || isWritten(knob);
            Course course = of(knob, macro.value(), 0, 127, false);
            for (Macro.Mapping mapping : macro.mappings()) {
                // Where only the ends are known, what the file says holds.
                if (mapping.law() != Macro.Law.UNKNOWN) {
                    moved.put(mapping.target(), new MacroCourse(course, mapping));
                    if (stirs) {
                        stirred.add(mapping.target());
                    }
                }
            }
        }
    }

    // Values made by hand need no ids; a name is enough to look for what nobody refers to.
    private static String named(Device device) {
        return device.id().isEmpty() ? NAMELESS : device.id();
    }

    /** Answers the clock. */
    public Clock clock() {
        return clock;
    }

    /** Answers the tempo of the song in quarter notes a minute. */
    public Course tempo() {
        return touches.tempo(new TempoCourse(clock));
    }

    /** Answers a parameter of a device. */
    public Course device(Device device, Parameter parameter) {
        return of(
                ParameterRef.device(named(device), parameter.name()),
                parameter.value(),
                parameter.low(),
                parameter.high(),
                false);
    }

    /** Answers whether a device is on: 1 or 0. */
    public Course on(Device device) {
        return toggle(ParameterRef.device(named(device), "on"), device.on());
    }

    /** Answers a switch: 1 or 0. */
    public Course toggle(ParameterRef target, boolean otherwise) {
        return of(target, otherwise ? 1 : 0, 0, 1, true);
    }

    /** Answers a level as a linear gain, at most {@code high}. */
    public Course level(ParameterRef target, double otherwise, double high) {
        return of(target, otherwise, new Scope(0, high, true, false));
    }

    /** Answers the course of a target; the value that holds when nothing moves it is {@code otherwise}. */
    public Course of(ParameterRef target, double otherwise, double low, double high, boolean held) {
        return of(target, otherwise, new Scope(low, high, false, held));
    }

    /** Answers whether automation, a macro or a clip moves a parameter of a device. */
    public boolean moves(Device device, Parameter parameter) {
        ParameterRef target = ParameterRef.device(named(device), parameter.name());
        return stirred.contains(target) || isWritten(target);
    }

    /** Answers whether automation or a clip moves a target itself. */
    private boolean isWritten(ParameterRef target) {
        Stream<Clip> clips =
                Stream.concat(track.arrangement().stream().map(Track.Placed::clip), track.session().values().stream());
        return track.automation(target).isPresent()
                || clips.flatMap(c -> c.envelopes().stream())
                        .anyMatch(e -> e.envelope().target().equals(target));
    }

    /** Answers what is automated, or moved by clips of the arrangement, and was not asked for: nothing that is played has it. */
    public Set<ParameterRef> unasked() {
        Set<ParameterRef> targets = new TreeSet<>();
        track.automation().forEach(e -> targets.add(e.target()));
        for (Track.Placed placed : track.arrangement()) {
            if (placed.clip().enabled()) {
                placed.clip().envelopes().forEach(e -> targets.add(e.envelope().target()));
            }
        }
        targets.removeAll(asked);
        return targets;
    }

    private Course of(ParameterRef target, double otherwise, Scope scope) {
        asked.add(target);
        Course course = moved.getOrDefault(target, Course.still(otherwise));
        Optional<Envelope> automation = track.automation(target);
        if (automation.isPresent()) {
            course = new EnvelopeCourse(automation.get(), clock, scope.held());
        }
        List<ClipPart> parts = new ArrayList<>();
        for (Track.Placed placed : track.arrangement()) {
            for (ClipEnvelope own : placed.clip().envelopes()) {
                if (own.envelope().target().equals(target) && placed.clip().enabled()) {
                    parts.add(new ClipPart(placed, own, clock, scope));
                }
            }
        }
        return touches.of(track.id(), target, parts.isEmpty() ? course : new ClipCourse(course, parts), scope);
    }
}
