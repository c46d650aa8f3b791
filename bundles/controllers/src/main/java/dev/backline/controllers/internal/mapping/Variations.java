package dev.backline.controllers.internal.mapping;

import dev.backline.model.Device;
import dev.backline.model.Macro;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/** The variations of a rack while it is played: snapshots of its macros, of which any can be left out. */
final class Variations {
    private final List<Macro> macros;
    private final List<Macro.Variation> kept;

    Variations(Device rack) {
        macros = rack.macros();
        kept = new ArrayList<>(rack.variations());
    }

    /** Answers all that there are. */
    List<Macro.Variation> all() {
        return List.copyOf(kept);
    }

    /** Adds one with the macros as they are. */
    void store(IntToDoubleFunction values, Set<Integer> without) {
        kept.add(taken("Variation " + (kept.size() + 1), values, without));
    }

    /** Lets one take the macros as they are; one that is not there stays so. */
    void overwrite(int number, IntToDoubleFunction values, Set<Integer> without) {
        if (number < kept.size()) {
            kept.set(number, taken(kept.get(number).name(), values, without));
        }
    }

    /** Answers where the macros go with one; nowhere when it is not there. */
    Map<Integer, Double> launch(int number, Set<Integer> without) {
        if (number >= kept.size()) {
            return Map.of();
        }
        Map<Integer, Double> moves = new TreeMap<>(kept.get(number).values());
        moves.keySet().removeIf(m -> without.contains(m) || m >= macros.size());
        return moves;
    }

    /** Answers where chance sends the macros; volumes stay. Every macro draws, so that leaving one out leaves the others' luck alone. */
    Map<Integer, Double> random(RandomGenerator chance, Set<Integer> without) {
        Map<Integer, Double> moves = new TreeMap<>();
        for (int i = 0; i < macros.size(); i++) {
            double drawn = chance.nextInt(128);
            if (!without.contains(i) && !volume(macros.get(i))) {
                moves.put(i, drawn);
            }
        }
        return moves;
    }

    private Macro.Variation taken(String name, IntToDoubleFunction values, Set<Integer> without) {
        Map<Integer, Double> taken = new TreeMap<>();
        for (int i = 0; i < macros.size(); i++) {
            if (!without.contains(i)) {
                taken.put(i, values.applyAsDouble(i));
            }
        }
        return new Macro.Variation(name, taken);
    }

    private static boolean volume(Macro macro) {
        return macro.name().toLowerCase(Locale.ROOT).contains("volume")
                || macro.mappings().stream()
                        .anyMatch(
                                m -> m.target().name().toLowerCase(Locale.ROOT).contains("volume"));
    }
}
