package dev.backline.dsp.internal;

import dev.backline.api.unit.UnitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of units in this bundle. */
final class Kinds {
    private static final Path CLASSES = Path.of("target/classes");

    private Kinds() {}

    /** All kinds of this bundle, found as the container finds them: classes that are components. */
    static List<UnitKind> all() throws IOException, ReflectiveOperationException {
        List<UnitKind> kinds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Kind.class"))
                    .sorted()
                    .toList()) {
                String name = CLASSES.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.')
                        .replace('\\', '.');
                Class<?> type = Class.forName(name);
                if (UnitKind.class.isAssignableFrom(type)) {
                    kinds.add((UnitKind) type.getDeclaredConstructor().newInstance());
                }
            }
        }
        return kinds;
    }
}
