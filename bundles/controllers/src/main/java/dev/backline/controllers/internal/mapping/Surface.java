package dev.backline.controllers.internal.mapping;

import dev.backline.api.control.PlayedSet;
import dev.backline.api.session.LaunchCommand;
import dev.backline.model.Device;
import dev.backline.model.ParameterRef;
import dev.backline.model.Seed;
import dev.backline.model.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One controller on a set that plays. What is mapped is consumed; the rest is for whoever plays notes. Each pair of control and target has a hold of its
 * own, which begins anew when the bank, the mode or the target changes. Belongs to the thread on which messages come in.
 */
public final class Surface {
    private static final int HALF = 64;
    private static final double COARSE = 127;
    private static final double FINE = 16_383;

    private final PlayedSet set;
    private List<Mapping> mappings;
    private final Map<Held, Hold> holds = new HashMap<>();
    private final Map<Control, Pair> pairs = new HashMap<>();
    private final Map<Held, Boolean> pressed = new HashMap<>();
    private final Map<String, Variations> variations = new HashMap<>();
    private final RandomGenerator chance = Seed.of(0).split("macros").random();
    private int bank = 1;
    private String mode = "";

    /** Puts a controller on a set. */
    Surface(List<Mapping> mappings, PlayedSet set) {
        this.mappings = List.copyOf(mappings);
        this.set = set;
        ask();
    }

    /** A player tells in time where those parameters stand that it was asked about. */
    private void ask() {
        for (Mapping mapping : mappings) {
            if (mapping.target() instanceof Target.OfTrack target) {
                set.value(target.trackId(), target.parameter());
            } else if (mapping.target() instanceof Target.Variation target) {
                int macros = rack(target.trackId(), target.rackId())
                        .map(r -> r.macros().size())
                        .orElse(0);
                IntStream.range(0, macros).forEach(m -> macro(target, m));
            }
        }
    }

    private record Held(Control control, Target target) {}

    /** The halves of a controller with 14 bits: the coarse one waits for the fine one, so that no value between two is heard. */
    private static final class Pair {
        private int coarse = -1;
        private boolean waits;

        OptionalInt take(boolean fine, int value) {
            if (fine) {
                waits = false;
                return coarse < 0 ? OptionalInt.empty() : OptionalInt.of(coarse << 7 | value);
            }
            // Two coarse halves in a row: the controller has no fine one.
            boolean alone = waits;
            coarse = value;
            waits = true;
            return alone ? OptionalInt.of(coarse << 7) : OptionalInt.empty();
        }
    }

    /** Takes a message, and answers whether it was consumed. */
    public boolean take(Message message) {
        boolean consumed = false;
        Map<Control, Optional<Place>> places = new HashMap<>();
        for (Mapping mapping : mappings) {
            if (mapping.control().sends(message) && mapping.layer().holds(bank, mode)) {
                consumed = true;
                places.computeIfAbsent(mapping.control(), c -> place(c, message))
                        .ifPresent(p -> act(mapping, p));
            }
        }
        return consumed;
    }

    /** Selects a bank, from 1. */
    void bank(int number) {
        bank = number;
        holds.clear();
    }

    /** Selects a mode. */
    void mode(String name) {
        mode = name;
        holds.clear();
    }

    /** Puts other mappings in place; a control that keeps its target keeps its hold. */
    void map(List<Mapping> others) {
        mappings = List.copyOf(others);
        ask();
        holds.keySet()
                .removeIf(h -> others.stream()
                        .noneMatch(m ->
                                m.control().equals(h.control()) && m.target().equals(h.target())));
    }

    /** Answers the variations of a rack as they are now. */
    Optional<Variations> variations(String trackId, String rackId) {
        String key = trackId + "/" + rackId;
        if (!variations.containsKey(key)) {
            rack(trackId, rackId).ifPresent(r -> variations.put(key, new Variations(r)));
        }
        return Optional.ofNullable(variations.get(key));
    }

    private Optional<Place> place(Control control, Message message) {
        return switch (control.kind()) {
            case NOTE -> {
                boolean on = message.command() == 0x90 && message.data2() > 0;
                yield Optional.of(new Place(on ? message.data2() : 0, on ? 1 : 0, on));
            }
            case CONTROLLER -> Optional.of(Place.of(message.data2()));
            case PRESSURE -> Optional.of(Place.of(message.data1()));
            case BEND -> Optional.of(Place.wide(message.data2() << 7 | message.data1()));
            case CONTROLLER_14 -> {
                OptionalInt value =
                        pairs.computeIfAbsent(control, c -> new Pair()).take(control.fine(message), message.data2());
                yield value.isEmpty() ? Optional.empty() : Optional.of(Place.wide(value.getAsInt()));
            }
        };
    }

    /**
     * Where a control is.
     *
     * @param value 0 to 127
     * @param part of its way, 0 to 1
     * @param on whether a switch is on there
     */
    private record Place(int value, double part, boolean on) {
        static Place of(int value) {
            return new Place(value, value / COARSE, value >= HALF);
        }

        static Place wide(int value) {
            return new Place(value >> 7, value / FINE, value >> 7 >= HALF);
        }
    }

    private void act(Mapping mapping, Place place) {
        switch (mapping.target()) {
            case Target.OfTrack target -> move(mapping, target, place);
            case Target.Slot slot -> {
                if (turned(mapping, place.on())) {
                    set.launch(
                            place.on()
                                    ? LaunchCommand.press(0, slot.track(), slot.scene(), Math.max(1, place.value()))
                                    : LaunchCommand.release(0, slot.track(), slot.scene()));
                }
            }
            case Target.Button button -> {
                if (turned(mapping, place.on()) && place.on()) {
                    set.launch(new LaunchCommand(0, button.kind(), button.track(), button.scene(), 127));
                }
            }
            case Target.Variation variation -> {
                if (turned(mapping, place.on()) && place.on()) {
                    vary(variation);
                }
            }
            case Target.Bank other -> {
                if (turned(mapping, place.on()) && place.on()) {
                    bank(other.number());
                }
            }
            case Target.Mode other -> {
                if (turned(mapping, place.on()) && place.on()) {
                    mode(other.name());
                }
            }
        }
    }

    /** Answers whether a switch is not as it was; keys count each stroke. */
    private boolean turned(Mapping mapping, boolean on) {
        Boolean before = pressed.put(new Held(mapping.control(), mapping.target()), on);
        boolean was = before != null && before;
        return on != was || on && mapping.control().kind() == Control.Kind.NOTE;
    }

    private void move(Mapping mapping, Target.OfTrack target, Place place) {
        OptionalDouble now = set.value(target.trackId(), target.parameter());
        if (now.isEmpty()) {
            return;
        }
        Mapping.Way range = mapping.range();
        double at = range.place(now.getAsDouble());
        OptionalDouble to;
        if (range.switched()) {
            to = OptionalDouble.of(place.on() ? 1 : 0);
        } else if (mapping.encoding() != Encoding.ABSOLUTE) {
            int steps = mapping.encoding().steps(place.value(), mapping.linear());
            to = steps == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(at + steps / COARSE, 0, 1));
        } else {
            Held key = new Held(mapping.control(), mapping.target());
            to = holds.computeIfAbsent(key, k -> new Hold(mapping.takeover())).move(place.part(), at);
        }
        if (to.isPresent()) {
            set.move(target.trackId(), target.parameter(), range.at(to.getAsDouble()));
        }
    }

    private void vary(Target.Variation target) {
        Optional<Variations> found = variations(target.trackId(), target.rackId());
        if (found.isEmpty()) {
            return;
        }
        Variations rack = found.get();
        Map<Integer, Double> moves = Map.of();
        switch (target.deed()) {
            case STORE -> rack.store(m -> macro(target, m), target.without());
            case OVERWRITE -> rack.overwrite(target.number(), m -> macro(target, m), target.without());
            case LAUNCH -> moves = rack.launch(target.number(), target.without());
            case RANDOM -> moves = rack.random(chance, target.without());
        }
        moves.forEach((macro, value) -> set.move(target.trackId(), ParameterRef.macro(target.rackId(), macro), value));
    }

    private double macro(Target.Variation target, int macro) {
        double written = rack(target.trackId(), target.rackId())
                .map(r -> r.macros().get(macro).value())
                .orElse(0.0);
        return set.value(target.trackId(), ParameterRef.macro(target.rackId(), macro))
                .orElse(written);
    }

    private Optional<Device> rack(String trackId, String rackId) {
        return set.set().tracks().stream()
                .filter(t -> t.id().equals(trackId))
                .map(Track::devices)
                .flatMap(d -> Racks.all(d).stream())
                .filter(d -> d.id().equals(rackId))
                .findFirst();
    }
}
