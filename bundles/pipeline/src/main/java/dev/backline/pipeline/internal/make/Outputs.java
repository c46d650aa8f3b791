package dev.backline.pipeline.internal.make;

import dev.backline.api.produce.Template;
import dev.backline.pipeline.internal.deliver.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What goes into the provenance. */
final class Outputs {
    private Outputs() {}

    /** Answers every file below a folder but one, in the order of their names. */
    static List<Path> files(Path root, Path without) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.equals(without))
                    .sorted()
                    .toList();
        }
    }

    /** Answers how the provenance calls a service: {@code set-writer}. */
    static String slot(Class<?> service) {
        return service.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static List<Path> variations(Layout layout, int count) {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            files.addAll(List.of(layout.variationSet(i), layout.variationMidi(i), layout.variationMaster(i)));
        }
        return files;
    }

    /** Answers all parameters as one would type them, so that nothing depends on defaults or settings of another home. */
    static Map<String, List<String>> parameters(Wish wish, Template template, Path root) {
        Map<String, List<String>> typed = new TreeMap<>();
        typed.put("genre", List.of(wish.brief().genre()));
        typed.put("mood", List.of(wish.brief().mood()));
        typed.put("bpm", List.of(number(template.tempo().bpm())));
        typed.put("key", List.of(template.key().shortName()));
        typed.put("minutes", List.of(number(wish.brief().minutes())));
        typed.put("seed", List.of(String.valueOf(wish.brief().seed().value())));
        wish.brief().samples().ifPresent(folder -> typed.put("samples", List.of(folder.toString())));
        typed.put("lufs", List.of(number(template.loudness().value())));
        typed.put("variations", List.of(String.valueOf(wish.variations())));
        typed.put("out", List.of(root.toString()));
        typed.put("play", List.of("false"));
        typed.put("stage", wish.slots().typed());
        if (!wish.variants().seeds().isEmpty()) {
            typed.put("vary", wish.variants().typed());
        }
        return typed;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
