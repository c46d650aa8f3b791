package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of a project that is read, with the questions that a reader has. Numbers are checked when they are asked for. */
final class Branch {
    private static final int MOST_TEXT = 10_000;

    private final String file;
    private final int line;
    private final String name;
    private final Map<String, String> attributes = new HashMap<>(8);
    private final List<Branch> children = new ArrayList<>(2);
    private String content = "";

    Branch(String file, int line, String name) {
        this.file = file;
        this.line = line;
        this.name = name;
    }

    String name() {
        return name;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    /** Keeps text that stands between the tags. */
    void write(String text) {
        // Between elements stands white space only, which says nothing.
        boolean says = !content.isEmpty() || !text.isBlank();
        if (says && content.length() + text.length() <= MOST_TEXT) {
            content += text;
        }
    }

    /** Answers the text between the tags, without white space around. */
    String content() {
        return content.strip();
    }

    void add(Branch child) {
        children.add(child);
    }

    List<Branch> children() {
        return children;
    }

    /** Answers the children of a name. */
    List<Branch> all(String child) {
        return children.stream().filter(c -> c.name.equals(child)).toList();
    }

    /** Answers the first child of a name. */
    Optional<Branch> first(String child) {
        return children.stream().filter(c -> c.name.equals(child)).findFirst();
    }

    /** Answers an attribute, or empty. */
    Optional<String> text(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    String text(String key, String otherwise) {
        return attributes.getOrDefault(key, otherwise);
    }

    boolean is(String key, boolean otherwise) {
        String value = attributes.get(key);
        return value == null ? otherwise : value.equals("true") || value.equals("1");
    }

    /**
     * Answers a number, or empty when the attribute is missing.
     *
     * @throws SetFault if it is none, or outside of the range
     */
    Optional<Double> number(String key, double low, double high) throws SetFault {
        String value = attributes.get(key);
        if (value == null) {
            return Optional.empty();
        }
        double number = number(value);
        if (number >= low && number <= high) {
            return Optional.of(number);
        }
        throw fault(key, value, low, high);
    }

    double number(String key, double low, double high, double otherwise) throws SetFault {
        return number(key, low, high).orElse(otherwise);
    }

    /** What is no number lies outside of every range. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Answers a number that must be there. */
    double required(String key, double low, double high) throws SetFault {
        return number(key, low, high)
                .orElseThrow(() -> new SetFault(
                        place() + " has no \"" + key + "\", but one was expected. Export the project again."));
    }

    int whole(String key, int low, int high, int otherwise) throws SetFault {
        return (int) Math.round(number(key, low, high, otherwise));
    }

    /** Answers where it stands, for messages. */
    String place() {
        return file + ", line " + line + ": " + name;
    }

    private SetFault fault(String key, String value, double low, double high) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "..." : value;
        return new SetFault(place() + " has the " + key + " \"" + Entries.shown(shown) + "\", but a number from " + low
                + " to " + high + " was expected. Export the project again.");
    }
}
