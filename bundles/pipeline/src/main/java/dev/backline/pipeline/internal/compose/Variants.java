package dev.backline.pipeline.internal.compose;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.produce.Template;
import dev.backline.model.Seed;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts that are written with another chance than the song's, so that one can be written anew while all else stays.
 *
 * @param seeds by role
 */
public record Variants(SortedMap<String, Long> seeds) {
    /** Every part takes the song's chance. */
    public static final Variants NONE = new Variants(new TreeMap<>());

    private static final Pattern TYPED = Pattern.compile("([a-z][a-z-]*)=(-?\\d{1,18})");

    /** Copies the map. */
    public Variants {
        seeds = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(seeds));
    }

    /**
     * Reads them as one types them, such as {@code bass=7}.
     *
     * @throws ActionFault if one is not written like that
     */
    public static Variants parse(List<String> typed) throws ActionFault {
        TreeMap<String, Long> seeds = new TreeMap<>();
        for (String one : typed) {
            Matcher match = TYPED.matcher(one.strip());
            if (!match.matches()) {
                throw new ActionFault(
                        Kind.USAGE,
                        "--vary is \"" + one + "\", but a part and a whole number were expected, such as bass=7.");
            }
            seeds.put(match.group(1), Long.parseLong(match.group(2)));
        }
        return new Variants(seeds);
    }

    /** Answers them as one types them. */
    public List<String> typed() {
        return seeds.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
    }

    /** Answers the chance that a part is written with. */
    Seed of(String role, Seed song) {
        Long own = seeds.get(role);
        return own == null ? song : Seed.of(own);
    }

    /**
     * Refuses parts that a template does not have.
     *
     * @throws ActionFault if there is one
     */
    void require(Template template) throws ActionFault {
        for (String role : seeds.keySet()) {
            if (template.part(role).isEmpty()) {
                List<String> roles = template.parts().stream()
                        .map(Template.Part::role)
                        .sorted()
                        .toList();
                throw new ActionFault(
                        Kind.USAGE,
                        "--vary names the part \"" + role + "\", but this track has the parts "
                                + String.join(", ", roles) + ".");
            }
        }
    }
}
