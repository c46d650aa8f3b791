package dev.backline.live.set.internal.check.fact;

import dev.backline.live.set.internal.view.Era;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All that was learned, by era. */
public final class Facts {
    private static final Pattern VERSION = Pattern.compile("\\d+\\.(\\d{1,5})_(\\d{1,9})");

    private final Map<Era, OfEra> eras = new EnumMap<>(Era.class);

    private Facts() {}

    /** Answers the facts that Backline ships. They are read at each call, in some milliseconds. */
    public static Facts load() {
        try (InputStream in = Facts.class.getResourceAsStream("real-sets.facts")) {
            if (in == null) {
                throw new IllegalStateException("real-sets.facts is missing in the bundle.");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the facts in the lines of a resource. */
    static Facts read(List<String> lines) {
        Facts facts = new Facts();
        new FactReader(facts).read(lines);
        return facts;
    }

    void add(Era era, List<String> versions) {
        eras.put(era, new OfEra(List.copyOf(versions), new HashMap<>()));
    }

    void add(Era era, String parent, String kind, Fact fact) {
        Map<String, Map<String, Fact>> all = ofEra(era).facts;
        all.computeIfAbsent(parent, k -> new HashMap<>(4)).put(kind, fact);
    }

    private OfEra ofEra(Era era) {
        return eras.getOrDefault(era, OfEra.NONE);
    }

    /** Answers the versions of an era that were seen, oldest first, such as {@code 11.0_433}. */
    public List<String> versions(Era era) {
        return ofEra(era).versions;
    }

    /** Answers the place of the latest known version that is not later than one, such as {@code 11.0_11202}; 0 before all. */
    public int nearest(Era era, String version) {
        int place = 0;
        List<String> known = versions(era);
        for (int i = 0; i < known.size(); i++) {
            place = order(known.get(i)) <= order(version) ? i : place;
        }
        return place;
    }

    /** {@code 12.0_12043} comes before {@code 12.0_12117}, and {@code 9.0_305} before {@code 9.5_326}. */
    static long order(String version) {
        Matcher parts = VERSION.matcher(version);
        return parts.matches()
                ? Long.parseLong(parts.group(1)) * 1_000_000 + Long.parseLong(parts.group(2))
                : Long.MAX_VALUE;
    }

    /** Answers what is known of elements of a kind under a parent of a kind. */
    public Optional<Fact> find(Era era, String parent, String kind) {
        Map<String, Fact> siblings = ofEra(era).facts.get(Kind.parentOf(kind, parent));
        @Nullable Fact fact = siblings == null ? null : siblings.get(kind);
        return Optional.ofNullable(fact);
    }

    /** Answers the number of kinds of elements with a fact. */
    public int size() {
        return eras.values().stream()
                .flatMap(e -> e.facts.values().stream())
                .mapToInt(Map::size)
                .sum();
    }

    private record OfEra(List<String> versions, Map<String, Map<String, Fact>> facts) {
        static final OfEra NONE = new OfEra(List.of(), Map.of());
    }

    /**
     * What is known of a kind of element.
     *
     * @param shape what it is made of
     * @param evidence what stands behind it
     */
    public record Fact(Shape shape, Evidence evidence) {}
}
