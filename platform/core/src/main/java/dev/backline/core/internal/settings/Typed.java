package dev.backline.core.internal.settings;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Texts to values of the right type and back; refuses what the definition does not take. */
final class Typed {
    private Typed() {}

    /** What is wrong with a value, in the user's words. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** Answers the value of a text: a text, flag, whole number, number or a list of these. */
    static Object parse(Definition definition, String text) throws Refused {
        if (!definition.list()) {
            return one(definition, text.strip());
        }
        List<Object> values = new java.util.ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            values.add(one(definition, part.strip()));
        }
        return List.copyOf(values);
    }

    private static Object one(Definition definition, String text) throws Refused {
        if (!definition.choices().isEmpty() && !definition.choices().contains(text)) {
            throw refused(definition, text, "one of " + String.join(", ", definition.choices()));
        }
        try {
            return switch (definition.type()) {
                case TEXT -> text;
                case FLAG -> flag(definition, text);
                case INTEGER -> whole(inRange(definition, text, new BigDecimal(text)));
                case NUMBER -> inRange(definition, text, new BigDecimal(text)).doubleValue();
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw refused(definition, text, expected(definition));
        }
    }

    private static Number whole(BigDecimal number) {
        long value = number.longValueExact();
        return value == (int) value ? (Number) (int) value : (Number) value;
    }

    private static boolean flag(Definition definition, String text) throws Refused {
        return switch (text) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw refused(definition, text, "true or false");
        };
    }

    private static BigDecimal inRange(Definition definition, String text, BigDecimal number) throws Refused {
        double value = number.doubleValue();
        if (value < definition.min().orElse(Double.NEGATIVE_INFINITY)
                || value > definition.max().orElse(Double.POSITIVE_INFINITY)) {
            throw refused(definition, text, expected(definition));
        }
        return number;
    }

    private static String expected(Definition definition) {
        String kind = definition.type() == Definition.Type.INTEGER ? "a whole number" : "a number";
        Optional<String> min = definition.min().map(Typed::shown);
        Optional<String> max = definition.max().map(Typed::shown);
        if (min.isPresent() && max.isPresent()) {
            return kind + " from " + min.get() + " to " + max.get();
        }
        return kind
                + min.map(value -> " of at least " + value).orElse("")
                + max.map(value -> " of at most " + value).orElse("");
    }

    private static String shown(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Refused refused(Definition definition, String text, String expected) {
        return new Refused("Setting " + definition.place().key() + ": found '" + text + "', but " + expected
                + " was expected. Nothing was changed.");
    }

    /** Answers a value as one types it. */
    static String text(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(Typed::text).collect(Collectors.joining(", "));
            case Object[] array -> text(Arrays.asList(array));
            default -> value.toString();
        };
    }

    /** Answers a value as ConfigAdmin takes it: lists of one type become arrays. */
    static Object configured(Object value) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        if (!list.isEmpty() && list.stream().allMatch(Integer.class::isInstance)) {
            return list.toArray(new Integer[0]);
        }
        if (!list.isEmpty() && list.stream().allMatch(Double.class::isInstance)) {
            return list.toArray(new Double[0]);
        }
        return list.stream().map(String::valueOf).toArray(String[]::new);
    }
}
