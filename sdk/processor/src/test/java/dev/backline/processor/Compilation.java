package dev.backline.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles one source against the real contracts, with the processor. */
final class Compilation {
    private static final List<Path> CONTRACTS = List.of(
            Path.of("../../platform/api/src/main/java"),
            Path.of("../../platform/model/src/main/java"),
            Path.of("../../platform/sound/src/main/java"));

    /** Names everything that a declaration may name, so that the compiler finds the sources. */
    private static final String ALL_CONTRACTS = """
            package demo;
            import dev.backline.api.action.*;
            class Demo {
                Action a; Param b; ActionProvider c; Intent d; Outcome<String> e; ActionFault f; Questions l;
                dev.backline.api.job.Progress g;
                dev.backline.model.Tempo h; dev.backline.model.Key i; dev.backline.model.Beats j; dev.backline.model.Decibels k;
            }
            """;

    private static List<Path> classPath = List.of();

    private final List<String> errors = new ArrayList<>();
    private final Path output;

    private Compilation(Path output) {
        this.output = output;
    }

    /** The contracts, compiled once from their sources: this module is built before they are. */
    private static synchronized List<Path> classPath() throws IOException {
        if (classPath.isEmpty()) {
            List<Path> entries = new ArrayList<>(
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Path::of)
                            .toList());
            Path contracts = Files.createTempDirectory("contracts");
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
                files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(contracts));
                files.setLocationFromPaths(StandardLocation.SOURCE_PATH, CONTRACTS);
                List<String> options = List.of("-proc:none", "-nowarn");
                compiler.getTask(null, files, null, options, null, List.of(new Source(ALL_CONTRACTS)))
                        .call();
            }
            entries.add(contracts);
            classPath = List.copyOf(entries);
        }
        return classPath;
    }

    /** Compiles a class named {@code demo.Demo}. */
    static Compilation of(String source, Path output) {
        Compilation compilation = new Compilation(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, files, diagnostics, List.of("-implicit:none"), null, List.of(new Source(source)));
            task.setProcessors(List.of(new ActionProcessor()));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        diagnostics.getDiagnostics().stream()
                .filter(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .forEach(d -> compilation.errors.add(d.getMessage(Locale.ROOT)));
        return compilation;
    }

    String errors() {
        return errors.stream().collect(Collectors.joining("\n"));
    }

    String descriptor() {
        try {
            return Files.readString(output.resolve(ActionProcessor.DESCRIPTOR));
        } catch (IOException e) {
            throw new UncheckedIOException(errors(), e);
        }
    }

    boolean hasDescriptor() {
        return Files.exists(output.resolve(ActionProcessor.DESCRIPTOR));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///demo/Demo.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
