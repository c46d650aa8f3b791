package dev.backline.pipeline.internal.make;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.produce.Kit;
import dev.backline.api.produce.Template;
import dev.backline.pipeline.internal.deliver.Layout;
import dev.backline.pipeline.internal.stage.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /**
     * Answers every file of the user's folder that the choice of sounds may have depended on: what was used, and what was
     * listened to and passed over. With another file beside them, the choice could be another.
     */
    static List<Path> heard(Path folder, Kit kit, Tools tools) throws IOException {
        Set<String> endings =
                tools.optional(AudioFiles.class).map(AudioFiles::readable).orElse(Set.of());
        Set<Path> heard = new TreeSet<>(kit.read());
        for (Path file : files(folder, folder)) {
            String name = file.getFileName().toString();
            if (endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
                heard.add(file);
            }
        }
        return List.copyOf(heard);
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
        return typed;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
