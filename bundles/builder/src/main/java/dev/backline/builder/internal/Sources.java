package dev.backline.builder.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java files of a bundle.
 *
 * @param files at least one, sorted
 * @param packageName package of the first one, which names the bundle
 */
record Sources(List<Path> files, String packageName) {
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

    static Sources of(List<Path> named) throws ActionFault {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            files.addAll(javaFiles(path));
        }
        if (files.isEmpty()) {
            throw new ActionFault(
                    Kind.REFUSED, named + " holds no Java file, but files ending in .java were expected.");
        }
        return new Sources(List.copyOf(files), packageOf(files.getFirst()));
    }

    private static List<Path> javaFiles(Path path) throws ActionFault {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new ActionFault(Kind.NOT_FOUND, path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String packageOf(Path file) throws ActionFault {
        try {
            Matcher matcher = PACKAGE.matcher(Files.readString(file));
            if (matcher.find()) {
                return matcher.group(1);
            }
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, file + " cannot be read as text: " + e.getMessage(), e);
        }
        throw new ActionFault(
                Kind.REFUSED,
                file + " names no package, but a bundle needs one. Begin it with a line like: package hello;");
    }
}
