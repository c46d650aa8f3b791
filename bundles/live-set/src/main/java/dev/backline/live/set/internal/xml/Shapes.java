package dev.backline.live.set.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes elements as Live 11.0 writes them from the {@code .shape} files beside this class. A shape lists names, order and
 * defaults, two blanks a level. Behind a name stands its {@code Value} ({@code ""} for an empty one), {@code attribute=value} pairs,
 * {@code @} for an id among siblings, or a word for a whole parameter: {@code float value min max}, {@code switch value},
 * {@code enum value}, {@code target}, {@code pointee}. {@code +other} stands for the lines of another shape, {@code *n name.#} for n elements.
 */
public final class Shapes {
    /** Stands for an id that {@link Ids} gives. */
    static final String OPEN_SIBLING = "@";

    /** Stands for an id in the space of automation targets. */
    static final String OPEN_POINTEE = "*";

    private final Map<String, List<String>> files = new HashMap<>();

    /** Answers a new element of a shape with one root. */
    public Element make(String shape) {
        Element holder = new Element("");
        fill(holder, shape);
        return holder.children().getFirst();
    }

    /** Adds the elements of a shape to a parent. */
    public void fill(Element parent, String shape) {
        build(parent, lines(shape));
    }

    private void build(Element parent, List<String> lines) {
        int end;
        for (int i = 0; i < lines.size(); i = end) {
            end = blockEnd(lines, i);
            List<String> inside = lines.subList(i + 1, end);
            String line = lines.get(i).strip();
            if (line.startsWith("+")) {
                fill(parent, line.substring(1));
            } else if (line.startsWith("*")) {
                repeat(parent, line, inside);
            } else {
                build(parent.add(ShapeLine.element(line)), inside);
            }
        }
    }

    private void repeat(Element parent, String line, List<String> inside) {
        int blank = line.indexOf(' ');
        for (int n = 0; n < Integer.parseInt(line.substring(1, blank)); n++) {
            String one = line.substring(blank + 1)
                    .replace("#+", Integer.toString(n + 1))
                    .replace("#", Integer.toString(n));
            build(parent.add(ShapeLine.element(one)), inside);
        }
    }

    private static int blockEnd(List<String> lines, int from) {
        int end = from + 1;
        while (end < lines.size() && indent(lines.get(end)) > indent(lines.get(from))) {
            end++;
        }
        return end;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private List<String> lines(String shape) {
        return files.computeIfAbsent(shape, Shapes::load);
    }

    private static List<String> load(String shape) {
        try (InputStream in = Shapes.class.getResourceAsStream(shape + ".shape")) {
            if (in == null) {
                throw new IllegalStateException("No shape " + shape + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
