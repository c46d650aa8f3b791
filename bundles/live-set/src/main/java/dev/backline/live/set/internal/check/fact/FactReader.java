package dev.backline.live.set.internal.check.fact;

import dev.backline.live.set.internal.view.Era;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the lines of a resource of facts:
 *
 * <pre>
 * # a comment
 * d Eq8 Reverb                                                  kinds of device, counted from 1; - is none
 * s 4 @Id LomId= %Device Name? Old[0-1] Both~2,3 Target{131}    a shape: its number, attributes, children
 * e LIVE_11 11.0_433 11.0_11300                                 an era and its versions; what follows belongs to it
 * f 4 Parent/Kind 210.4.3.3.* Other/Kind 12.2.1.1.1-2           elements of that shape, with their evidence
 * </pre>
 *
 * A child is there exactly once, unless marked: {@code ?} at most once, {@code *} any number, {@code +} at least once,
 * {@code {n}} n times. {@code =} is an empty element with {@code Value}; {@code %} stands free in a list; {@code [a-b]}
 * are the versions, by their place, in which it is always there; {@code ~} names the places of children whose order to it is unknown.
 */
final class FactReader {
    private final Facts facts;
    private final Map<String, Shape> shapes = new HashMap<>();
    private List<String> devices = List.of();
    private Era era = Era.NEWER;

    FactReader(Facts facts) {
        this.facts = facts;
    }

    void read(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "d" -> devices = List.of(words);
                case "s" -> shapes.put(words[1], shape(words));
                case "e" -> {
                    era = Era.valueOf(words[1]);
                    facts.add(era, List.of(words).subList(2, words.length));
                }
                case "f" -> kinds(words);
                default -> {
                    // A comment.
                }
            }
        }
    }

    private void kinds(String[] words) {
        Shape shape = shapes.get(words[1]);
        if (shape == null) {
            throw new IllegalArgumentException("Shape " + words[1] + " is named, but not described above.");
        }
        for (int i = 2; i < words.length; i += 2) {
            int slash = words[i].indexOf('/');
            String[] counts = words[i + 1].split("\\.");
            Evidence evidence = new Evidence(
                    number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]), devices(counts[4]));
            facts.add(
                    era, words[i].substring(0, slash), words[i].substring(slash + 1), new Facts.Fact(shape, evidence));
        }
    }

    private Set<String> devices(String places) {
        if (places.equals(Evidence.ANY)) {
            return Set.of(Evidence.ANY);
        }
        Set<String> names = new HashSet<>();
        for (String place : places.split("-")) {
            String name = devices.get(number(place));
            names.add(name.equals("-") ? "" : name);
        }
        return names;
    }

    private static Shape shape(String[] words) {
        List<Item> items = new ArrayList<>();
        Set<Long> loose = new HashSet<>();
        List<String> always = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            if (words[i].startsWith("@")) {
                always.add(words[i].substring(1));
            } else {
                items.add(item(words[i], items.size(), loose));
            }
        }
        return new Shape(items, loose, always);
    }

    private static Item item(String word, int place, Set<Long> loose) {
        String rest = word;
        int tilde = rest.indexOf('~');
        if (tilde >= 0) {
            for (String other : rest.substring(tilde + 1).split(",")) {
                loose.add(Shape.pair(place, number(other)));
            }
            rest = rest.substring(0, tilde);
        }
        boolean free = rest.startsWith("%");
        String plain = free ? rest.substring(1) : rest;
        int end = 0;
        while (end < plain.length() && "=?*+{[".indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        String marks = plain.substring(end);
        int least = free || marks.contains("?") || marks.contains("*") ? 0 : count(marks, 1);
        int most = free || marks.contains("*") || marks.contains("+") ? Item.MANY : count(marks, 1);
        int[] span = span(marks);
        return new Item(plain.substring(0, end), marks.startsWith("="), free, least, most, span[0], span[1]);
    }

    private static int count(String marks, int otherwise) {
        int open = marks.indexOf('{');
        return open < 0 ? otherwise : number(marks.substring(open + 1, marks.indexOf('}')));
    }

    private static int[] span(String marks) {
        int open = marks.indexOf('[');
        if (open < 0) {
            return new int[] {0, Item.LAST};
        }
        String[] ends = marks.substring(open + 1, marks.indexOf(']')).split("-");
        return new int[] {number(ends[0]), number(ends[1])};
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
