package dev.backline.builder.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources with the compiler of the JDK that runs Backline. */
final class Compilation {
    private Compilation() {}

    /**
     * Compiles and answers the folder of classes.
     *
     * @throws ActionFault if there is no compiler, or it reports errors: each with file, line and text
     */
    static Path run(Sources sources, ClassPath classPath, Path classes) throws ActionFault, IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ActionFault(
                    Kind.NOT_FOUND,
                    "This Java runtime has no compiler, but a JDK 25 is needed to build bundles."
                            + " Install one and point BACKLINE_JAVA_HOME to it.");
        }
        Files.createDirectories(classes);
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            found,
                            options(classPath, classes),
                            null,
                            files.getJavaFileObjectsFromPaths(sources.files()))
                    .call();
            if (!compiled) {
                throw new ActionFault(Kind.REFUSED, told(found.getDiagnostics()));
            }
            return classes;
        }
    }

    private static List<String> options(ClassPath classPath, Path classes) {
        return List.of(
                "-parameters",
                "-d",
                classes.toString(),
                "-classpath",
                joined(classPath.all()),
                "-processorpath",
                classPath.processor().toString());
    }

    private static String joined(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static String told(List<Diagnostic<? extends JavaFileObject>> found) {
        return found.stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(Compilation::told)
                .collect(Collectors.joining("\n"));
    }

    private static String told(Diagnostic<? extends JavaFileObject> found) {
        JavaFileObject source = found.getSource();
        String place =
                source == null ? "" : Path.of(source.toUri()).getFileName() + ", line " + found.getLineNumber() + ": ";
        return place + found.getMessage(Locale.ENGLISH);
    }
}
