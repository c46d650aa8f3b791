package dev.backline.pipeline.ui.internal.model;

import dev.backline.api.action.ParameterInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What is wished for: a text for each field, over the ranges and defaults of the action {@code make}. */
public final class BriefModel {
    /** The fields that a brief has, of those that the action takes. */
    public static final List<String> FIELDS =
            List.of("genre", "mood", "key", "bpm", "minutes", "seed", "samples", "lufs", "variations");

    private static final int SEEDS = 1_000_000;

    private final List<ParameterInfo> fields;
    private final Map<String, String> typed = new LinkedHashMap<>();

    /**
     * Begins with the defaults, and over them what was kept.
     *
     * @param all parameters of the action
     * @param kept by field, as typed; a seed that was not kept is drawn
     */
    public BriefModel(List<ParameterInfo> all, Map<String, ?> kept, RandomGenerator chance) {
        fields = FIELDS.stream()
                .flatMap(name -> all.stream().filter(p -> p.name().equals(name)))
                .toList();
        for (ParameterInfo field : fields) {
            Object old = kept.get(field.name());
            typed.put(field.name(), old == null ? field.defaultValue().orElse("") : String.valueOf(old));
        }
        if (!kept.containsKey("seed")) {
            drawSeed(chance);
        }
    }

    /** Answers the fields in the order in which they are asked for. */
    public List<ParameterInfo> fields() {
        return fields;
    }

    /** Answers what is typed into a field. */
    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Types into a field. */
    public void type(String name, String text) {
        typed.put(name, text);
    }

    /** Draws another seed and answers it: a number that one can read out. */
    public String drawSeed(RandomGenerator chance) {
        String seed = String.valueOf(1 + chance.nextInt(SEEDS));
        typed.put("seed", seed);
        return seed;
    }

    /** Answers whether a field holds something that the action would refuse. */
    public boolean wrong(ParameterInfo field) {
        String text = typed(field.name()).strip();
        boolean numeric = List.of("integer", "number", "tempo").contains(field.type());
        if (text.isEmpty() || !numeric) {
            return false;
        }
        try {
            double value = Double.parseDouble(text);
            return value < field.min().orElse(Double.NEGATIVE_INFINITY)
                    || value > field.max().orElse(Double.POSITIVE_INFINITY)
                    || field.type().equals("integer") && !text.matches("[+-]?\\d{1,18}");
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** Answers whether all of it can be made. */
    public boolean ready() {
        return fields.stream().noneMatch(this::wrong);
    }

    /** Answers the range of a field with its unit, such as {@code 0.5-20 min}; empty when it has none. */
    public static Optional<String> range(ParameterInfo field) {
        if (field.min().isEmpty() || field.max().isEmpty()) {
            return Optional.empty();
        }
        String unit = field.type().equals("tempo") ? "bpm" : field.unit();
        return Optional.of((plain(field.min().get()) + " … " + plain(field.max().get()) + " " + unit).strip());
    }

    private static String plain(double number) {
        return number == StrictMath.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%s", number);
    }

    /** Answers the values for the call; what is empty is left to the action. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        typed.forEach((name, text) -> {
            if (!text.isBlank()) {
                values.put(name, text.strip());
            }
        });
        return values;
    }
}
