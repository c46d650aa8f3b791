package dev.backline.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    private final List<String> errors = new ArrayList<>();
    private final Path output;

    private Compilation(Path output) {
        this.output = output;
    }

    /** Compiles a class named {@code demo.Demo}. */
    static Compilation of(String source, Path output) {
        Compilation compilation = new Compilation(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, CONTRACTS);
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
