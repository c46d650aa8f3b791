package dev.backline.live.set.ui.internal.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A set in a folder.
 *
 * @param file where it lies
 * @param place its folder, below the one that is shown
 * @param about what {@code set info} says of it; empty until it was asked
 */
record SetRow(Path file, String place, Optional<Map<?, ?>> about) {
    String name() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - Folders.ENDING.length());
    }

    SetRow with(Map<?, ?> told) {
        return new SetRow(file, place, Optional.of(told));
    }

    private String text(String key) {
        Object value = about.map(a -> (Object) a.get(key)).orElse(null);
        return switch (value) {
            case null -> "";
            case Double number when number == StrictMath.rint(number) -> Long.toString(number.longValue());
            case Double number -> String.format(Locale.ROOT, "%.1f", number);
            default -> value.toString();
        };
    }

    String live() {
        return text("live");
    }

    String tempo() {
        return text("tempo");
    }

    String scale() {
        return text("scale");
    }

    /** Answers how many tracks it has; empty until it is known. */
    String tracks() {
        return about.map(a -> Long.toString(number(a, "midiTracks") + number(a, "audioTracks")))
                .orElse("");
    }

    private static long number(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof Number number ? number.longValue() : 0;
    }

    /** Answers how many samples are not there; -1 until it is known. */
    int missing() {
        boolean known = about.isPresent()
                && about.get().get("samples") instanceof Map<?, ?> samples
                && samples.get("missing") instanceof List<?>;
        return known
                        && about.get().get("samples") instanceof Map<?, ?> samples
                        && samples.get("missing") instanceof List<?> list
                ? list.size()
                : -1;
    }

    boolean fits(String wanted) {
        String all = (name() + " " + place + " " + scale() + " " + tempo()).toLowerCase(Locale.ROOT);
        return List.of(wanted.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(all::contains);
    }
}
