package dev.backline.live.set.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes elements as a Live of one era writes them from the {@code .shape} files beside this class. A shape lists names, order and
 * defaults, two blanks a level. Behind a name stands its {@code Value} ({@code ""} for an empty one), {@code attribute=value} pairs,
 * {@code @} for an id among siblings, or a word for a whole parameter: {@code float value min max}, {@code switch value},
 * {@code enum value max}, {@code target}, {@code pointee}; behind a float may stand its unit. {@code +other} stands for the lines of another
 * shape, {@code *n name.#} for n elements. {@code [11]} or {@code [12]} before a line keeps it and what lies inside to one era; of a name such as
 * {@code MasterTrack|MainTrack} the left one is Live 11's, and {@code $stamp} is the era's own number.
 */
public final class Shapes {
    /** Stands for an id that {@link Ids} gives. */
    static final String OPEN_SIBLING = "@";

    /** Stands for an id in the space of automation targets. */
    static final String OPEN_POINTEE = "*";

    private static final Pattern MARK = Pattern.compile("^( *)\\[(\\d+)\\] ");

    private final Map<String, List<String>> files = new HashMap<>();
    private final Era era;

    /** Answers the shapes of an era. */
    public Shapes(Era era) {
        this.era = era;
    }

    /** Answers the era. */
    public Era era() {
        return era;
    }

    /** Answers whether there is a shape of that name. */
    public boolean has(String shape) {
        return Shapes.class.getResource(shape + ".shape") != null;
    }

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
                build(parent.add(line(line)), inside);
            }
        }
    }

    private void repeat(Element parent, String line, List<String> inside) {
        int blank = line.indexOf(' ');
        for (int n = 0; n < Integer.parseInt(line.substring(1, blank)); n++) {
            String one = line.substring(blank + 1)
                    .replace("#+", Integer.toString(n + 1))
                    .replace("#", Integer.toString(n));
            build(parent.add(line(one)), inside);
        }
    }

    private Element line(String line) {
        return ShapeLine.element(line, era);
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
        return files.computeIfAbsent(shape, s -> era(load(s)));
    }

    /** Leaves out the lines of the other era, each with its block. */
    private List<String> era(List<String> lines) {
        List<String> answer = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher mark = MARK.matcher(line);
            if (mark.find() && !mark.group(2).equals(era.line())) {
                i = blockEnd(lines, i) - 1;
            } else {
                answer.add(MARK.matcher(line).replaceFirst("$1").replace("$stamp", era.stamp()));
            }
        }
        return answer;
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
