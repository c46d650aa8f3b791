package dev.backline.api.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units one behind the other, as a value with a text: {@code compressor Threshold=-20, Ratio=4; off reverb Dry/Wet=0.3} is a compressor and a reverb that is passed by.
 *
 * @param links in the order in which sound runs through them
 * @since 0.1.2
 */
public record UnitChain(List<Link> links) {
    /** Nothing is changed. */
    public static final UnitChain EMPTY = new UnitChain(List.of());

    private static final String OFF = "off ";

    /** Copies the links. */
    public UnitChain {
        links = List.copyOf(links);
    }

    /**
     * One unit of a chain.
     *
     * @param unit id of its kind
     * @param values by parameter name; what is absent keeps its initial value
     * @param passed whether sound goes past it
     */
    public record Link(String unit, Map<String, Double> values, boolean passed) {
        /** Copies the values. */
        public Link {
            values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /** Answers a unit with its initial values. */
        public static Link of(String unit) {
            return new Link(unit, Map.of(), false);
        }

        /** Answers it with another value of a parameter. */
        public Link with(String parameter, double value) {
            Map<String, Double> changed = new TreeMap<>(values);
            changed.put(parameter, value);
            return new Link(unit, changed, passed);
        }
    }

    /** Answers what {@link #parse} reads. */
    public String text() {
        List<String> texts = new ArrayList<>();
        for (Link link : links) {
            List<String> values = new ArrayList<>();
            link.values().forEach((name, value) -> values.add(name + "=" + number(value)));
            String unit = (link.passed() ? OFF : "") + link.unit();
            texts.add(values.isEmpty() ? unit : unit + " " + String.join(", ", values));
        }
        return String.join("; ", texts);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /**
     * Reads the text of a chain.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static UnitChain parse(String text) {
        List<Link> links = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                links.add(link(part.strip()));
            }
        }
        return new UnitChain(links);
    }

    private static Link link(String text) {
        boolean passed = text.startsWith(OFF);
        String rest = passed ? text.substring(OFF.length()).strip() : text;
        int end = rest.indexOf(' ');
        Map<String, Double> values = new LinkedHashMap<>();
        if (end > 0) {
            for (String setting : rest.substring(end).split(",", -1)) {
                int sign = setting.indexOf('=');
                if (sign < 0) {
                    throw refusal(text, setting.strip());
                }
                values.put(
                        setting.substring(0, sign).strip(),
                        value(text, setting.substring(sign + 1).strip()));
            }
        }
        return new Link(end > 0 ? rest.substring(0, end) : rest, values, passed);
    }

    private static double value(String text, String number) {
        try {
            double value = Double.parseDouble(number);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refusal(text, number, e);
        }
        throw refusal(text, number);
    }

    private static IllegalArgumentException refusal(String text, String found) {
        return new IllegalArgumentException(told(text, found));
    }

    private static IllegalArgumentException refusal(String text, String found, Throwable cause) {
        return new IllegalArgumentException(told(text, found), cause);
    }

    private static String told(String text, String found) {
        return "In the unit \"" + text + "\" stands \"" + found
                + "\", but settings as in \"compressor Threshold=-20, Ratio=4\" were expected.";
    }

    /**
     * Answers one unit that is the whole chain, with every value set; units that are passed by are left out.
     *
     * @param kinds all that are installed
     * @throws IllegalArgumentException if a unit or parameter is not there, or the unit is no effect
     */
    public AudioUnit unit(List<UnitKind> kinds) {
        List<AudioUnit> units = new ArrayList<>();
        for (Link link : links) {
            UnitKind kind = kinds.stream()
                    .filter(one -> one.info().id().equals(link.unit()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no unit " + link.unit()
                            + ", but one of "
                            + kinds.stream()
                                    .map(one -> one.info().id())
                                    .sorted()
                                    .toList()
                            + " was expected."));
            if (!link.passed()) {
                units.add(made(kind, link));
            }
        }
        return new ChainedUnit(units);
    }

    private static AudioUnit made(UnitKind kind, Link link) {
        AudioUnit unit = kind.create();
        if (unit instanceof Instrument) {
            throw new IllegalArgumentException(
                    link.unit() + " is an instrument, but a chain takes effects. Leave it out.");
        }
        link.values().forEach((name, value) -> {
            int index = kind.info().index(name);
            unit.set(index, kind.info().parameters().get(index).clamp(value));
        });
        return unit;
    }
}
