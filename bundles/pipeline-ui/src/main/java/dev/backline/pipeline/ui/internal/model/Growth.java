package dev.backline.pipeline.ui.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A track as far as it is known: its sections and parts as soon as it is written, the levels as they are rendered. A value.
 *
 * @param name of the track
 * @param about genre, mood, tempo, key and seed in one line
 * @param sections in order
 * @param parts names of what plays, in track order
 * @param roles what each part is called when it is varied, in the same order
 * @param levels by part, peaks of stretches of equal length, 0 to 1; shorter while it is rendered
 */
public record Growth(
        String name,
        String about,
        List<Section> sections,
        List<String> parts,
        List<String> roles,
        Map<String, List<Double>> levels) {
    /** Nothing is known. */
    public static final Growth NONE = new Growth("", "", List.of(), List.of(), List.of(), Map.of());

    /** Copies all of it. */
    public Growth {
        sections = List.copyOf(sections);
        parts = List.copyOf(parts);
        roles = List.copyOf(roles);
        levels = Map.copyOf(levels);
    }

    /**
     * A section.
     *
     * @param name what the producer reads
     * @param bar where it begins, from 1
     * @param bars its length
     * @param energy 0 to 1
     * @param parts what plays in it
     */
    public record Section(String name, int bar, int bars, double energy, List<String> parts) {}

    /** Answers what a result of {@code make} tells, as a neutral tree. */
    public static Growth of(Map<?, ?> result) {
        List<Section> sections = new ArrayList<>();
        for (Object one : list(result.get("sections"))) {
            if (one instanceof Map<?, ?> line) {
                sections.add(new Section(
                        String.valueOf(line.get("name")),
                        (int) number(line.get("bar")),
                        (int) number(line.get("bars")),
                        number(line.get("energy")),
                        texts(line.get("parts"))));
            }
        }
        String about = String.join(
                "  ·  ",
                List.of(
                        String.valueOf(result.get("genre")),
                        String.valueOf(result.get("mood")),
                        result.get("bpm") + " bpm",
                        String.valueOf(result.get("key")),
                        "seed " + result.get("seed")));
        return new Growth(
                String.valueOf(result.get("name")),
                about,
                sections,
                texts(result.get("parts")),
                texts(result.get("roles")),
                Map.of());
    }

    /** Answers it with the peak of a stretch of a part. */
    public Growth with(String part, int stretch, double peak) {
        List<Double> heard = new ArrayList<>(levels.getOrDefault(part, List.of()));
        while (heard.size() <= stretch) {
            heard.add(0.0);
        }
        heard.set(stretch, peak);
        Map<String, List<Double>> all = new HashMap<>(levels);
        all.put(part, List.copyOf(heard));
        return new Growth(name, about, sections, parts, roles, all);
    }

    /** Answers it with these levels. */
    public Growth withLevels(Map<String, List<Double>> all) {
        return new Growth(name, about, sections, parts, roles, all);
    }

    /** Answers how many bars it has. */
    public int bars() {
        return sections.stream().mapToInt(Section::bars).sum();
    }

    /** Answers a part in words: where it plays. */
    public String spoken(int part) {
        List<String> where = sections.stream()
                .filter(s -> s.parts().contains(parts.get(part)))
                .map(Section::name)
                .toList();
        return parts.get(part) + ": " + (where.isEmpty() ? "–" : String.join(", ", where));
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
