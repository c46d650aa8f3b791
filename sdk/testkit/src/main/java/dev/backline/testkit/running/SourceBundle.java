package dev.backline.testkit.running;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A bundle that is compiled while a test runs, as a third party would build one without Maven: javac with the action
 * processor, a manifest and one component description written by hand.
 *
 * @param symbolicName name of the bundle
 * @param version OSGi version
 * @param imports the {@code Import-Package} header
 * @param className the component, in a package of its own
 * @param source its source
 * @param service the interface that it offers
 * @param properties lines of the component description, such as a {@code <property .../>}
 */
public record SourceBundle(
        String symbolicName,
        String version,
        String imports,
        String className,
        String source,
        String service,
        String properties) {

    /**
     * Compiles the source against the class path of the test and packs the bundle; the file appears whole.
     *
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if it does not compile, with the compiler's messages
     */
    public Path build(Path jar) throws IOException {
        Path classes = Files.createTempDirectory("source-bundle");
        compile(classes);
        Path half = jar.resolveSibling("." + jar.getFileName() + ".part");
        try (OutputStream file = Files.newOutputStream(half);
                JarOutputStream out = new JarOutputStream(file, manifest())) {
            out.putNextEntry(new ZipEntry("OSGI-INF/" + className + ".xml"));
            out.write(component().getBytes(StandardCharsets.UTF_8));
            addAll(classes, out);
        }
        return Files.move(half, jar, StandardCopyOption.ATOMIC_MOVE);
    }

    private void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, ClassPath.entries());
            JavaFileObject unit = new Text(className, source);
            List<String> options = List.of("-proc:full", "-processor", "dev.backline.processor.ActionProcessor");
            if (!compiler.getTask(messages, files, null, options, null, List.of(unit))
                    .call()) {
                throw new IllegalStateException(symbolicName + " does not compile:\n" + messages);
            }
        }
    }

    private static void addAll(Path classes, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", symbolicName);
        main.putValue("Bundle-Version", version);
        main.putValue("Bundle-ActivationPolicy", "lazy");
        main.putValue("Import-Package", imports);
        main.putValue("Service-Component", "OSGI-INF/" + className + ".xml");
        main.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)(!(version>=2.0.0)))\"");
        return manifest;
    }

    private String component() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
                  <implementation class="%s"/>
                  %s
                  <service><provide interface="%s"/></service>
                </scr:component>
                """.formatted(className, className, properties, service);
    }

    /** A source that is only in memory. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
