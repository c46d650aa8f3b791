package dev.backline.distribution.benchmarks;

import dev.backline.distribution.benchmarks.bridge.SquareSet;
import dev.backline.distribution.benchmarks.decode.Speed;
import dev.backline.distribution.benchmarks.desk.DeskSets;
import dev.backline.distribution.benchmarks.engine.TwentyTracks;
import dev.backline.distribution.benchmarks.probe.PlainFelix;
import dev.backline.distribution.benchmarks.sets.LargeSet;
import dev.backline.distribution.benchmarks.tiny.Tiny;
import dev.backline.distribution.benchmarks.units.Running;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** Writes the bundles that are deployed. */
final class Jars {
    private static final int BALLAST_BYTES = 16_384;
    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%1$s" %2$s>
                <implementation class="%1$s"/>
                %3$s
            </scr:component>
            """;

    private Jars() {}

    /** Where this program's classes lie: a folder or a jar. */
    static Path classes() {
        try {
            return Path.of(Jars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("The place of the benchmark's own classes is no path.", impossible);
        }
    }

    /** A bundle of some 20 KB with one component, which answers {@code version}. */
    static Path tiny(Path folder, int version) throws IOException {
        String component = COMPONENT.formatted(Tiny.class.getName(), "init=\"1\"", """
                <service><provide interface="java.util.function.Supplier"/></service>
                <property name="benchmark" value="tiny"/><property name="answer" value="%s"/>
                """.formatted("" + version));
        Path jar = folder.resolve("tiny-" + version + ".jar");
        try (JarOutputStream out = open(jar, "dev.backline.benchmark.tiny", version + ".0.0", "")) {
            put(out, "OSGI-INF/component.xml", component.getBytes(StandardCharsets.UTF_8));
            put(out, "ballast", ballast(version));
            putPackage(out, Tiny.class);
        }
        return jar;
    }

    /** The bundle that takes the command line's place and runs the rounds. */
    static Path probe(Path folder) throws IOException {
        return entry(
                folder,
                PlainFelix.class,
                "ProbeEntry",
                List.of("dev.backline.kernel.spi.Installer"),
                "dev.backline.kernel.spi,org.osgi.framework,org.osgi.framework.wiring");
    }

    /** The bundle that takes the command line's place and measures sets. */
    static Path sets(Path folder) throws IOException {
        return entry(
                folder,
                LargeSet.class,
                "SetsEntry",
                List.of("dev.backline.api.action.Actions", "dev.backline.api.set.SetWriter"),
                "dev.backline.kernel.spi,dev.backline.api.action,dev.backline.api.job,dev.backline.api.set,dev.backline.model,"
                        + "org.osgi.framework,javax.xml.parsers,javax.xml.stream,org.w3c.dom");
    }

    /** The bundle that takes the command line's place and measures units. */
    static Path units(Path folder) throws IOException {
        return entry(
                folder,
                Running.class,
                "UnitsEntry",
                List.of(),
                "dev.backline.kernel.spi,dev.backline.api.unit,dev.backline.model,dev.backline.sound,org.osgi.framework");
    }

    /** The bundle that takes the command line's place and decodes audio files. */
    static Path decode(Path folder) throws IOException {
        return entry(
                folder,
                Speed.class,
                "DecodeEntry",
                List.of("dev.backline.api.audio.AudioFiles"),
                "dev.backline.kernel.spi,dev.backline.api.audio,dev.backline.sound,org.osgi.framework");
    }

    /** The bundle that takes the command line's place and measures the engine. */
    static Path engine(Path folder) throws IOException {
        return entry(
                folder,
                TwentyTracks.class,
                "EngineEntry",
                List.of("dev.backline.api.audio.Renderer"),
                "dev.backline.kernel.spi,dev.backline.api.audio,dev.backline.api.job,dev.backline.model,dev.backline.sound,"
                        + "org.osgi.framework");
    }

    /** The bundle that takes the command line's place and drives a virtual Live. */
    static Path bridge(Path folder) throws IOException {
        return entry(
                folder,
                SquareSet.class,
                "BridgeEntry",
                List.of("dev.backline.live.bridge.api.Live", "dev.backline.api.set.SetWriter"),
                "dev.backline.kernel.spi,dev.backline.live.bridge.api,dev.backline.api.job,dev.backline.api.set,dev.backline.model,"
                        + "org.osgi.framework");
    }

    /** The bundle that measures the window from one of its panels. */
    static Path desk(Path folder) throws IOException {
        String inside = """
                <property name="backline.panel.id" value="probe"/><property name="backline.panel.title" value="Probe"/>
                <property name="backline.panel.place" value="LEFT"/>
                <service><provide interface="dev.backline.ui.Panel"/></service>
                """
                + references(List.of(
                        "dev.backline.api.action.Actions",
                        "dev.backline.api.event.Events",
                        "dev.backline.api.set.SetWriter"));
        // The component itself would need JavaFX here.
        return bundle(
                folder,
                DeskSets.class,
                COMPONENT.formatted(
                        DeskSets.class.getPackageName() + ".ProbePanel", "init=\"4\" immediate=\"true\"", inside),
                "dev.backline.api.action,dev.backline.api.event,dev.backline.api.job,dev.backline.api.set,dev.backline.model,"
                        + "dev.backline.ui,org.osgi.framework,org.osgi.framework.wiring,javafx.animation,javafx.application,"
                        + "javafx.beans.property,javafx.beans.value,javafx.collections,javafx.event,javafx.geometry,javafx.scene,"
                        + "javafx.scene.canvas,javafx.scene.control,javafx.scene.input,javafx.scene.layout,javafx.stage");
    }

    /** A bundle of {@code member}'s package, whose component {@code name} takes these services behind the context. */
    private static Path entry(Path folder, Class<?> member, String name, List<String> services, String imports)
            throws IOException {
        String inside = """
                <property name="service.ranking" type="Integer" value="100000"/>
                <service><provide interface="dev.backline.kernel.spi.Entry"/></service>
                """ + references(services);
        return bundle(
                folder,
                member,
                COMPONENT.formatted(
                        member.getPackageName() + "." + name, "init=\"" + (services.size() + 1) + "\"", inside),
                imports);
    }

    /** The constructor's parameters behind the context. */
    private static String references(List<String> services) {
        StringBuilder references = new StringBuilder();
        for (int i = 0; i < services.size(); i++) {
            references.append("<reference name=\"service%1$s\" interface=\"%2$s\" parameter=\"%1$s\"/>"
                    .formatted("" + (i + 1), services.get(i)));
        }
        return references.toString();
    }

    private static Path bundle(Path folder, Class<?> member, String component, String imports) throws IOException {
        Path jar = folder.resolve("probe.jar");
        try (JarOutputStream out = open(jar, "dev.backline.benchmark.probe", "1.0.0", imports)) {
            put(out, "OSGI-INF/component.xml", component.getBytes(StandardCharsets.UTF_8));
            putPackage(out, member);
        }
        return jar;
    }

    private static JarOutputStream open(Path jar, String name, String version, String imports) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        main.putValue("Bundle-ActivationPolicy", "lazy");
        main.putValue("Service-Component", "OSGI-INF/component.xml");
        if (!imports.isEmpty()) {
            main.putValue("Import-Package", imports);
        }
        OutputStream file = Files.newOutputStream(jar);
        return new JarOutputStream(file, manifest);
    }

    private static void putPackage(JarOutputStream out, Class<?> member) throws IOException {
        String path = member.getPackageName().replace('.', '/');
        try (Stream<Path> files = Files.list(classes().resolve(path))) {
            for (Path file : files.sorted().toList()) {
                put(out, path + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static byte[] ballast(int version) {
        byte[] bytes = new byte[BALLAST_BYTES];
        RandomGeneratorFactory.of("L64X128MixRandom").create(version).nextBytes(bytes);
        return bytes;
    }

    /** Source of the action that is dropped in; {@code bundle build} of the distribution makes a bundle of it. */
    static Path source(Path folder) throws IOException {
        return Files.write(
                folder.resolve("Answer.java"),
                List.of(
                        "package answer;",
                        "import dev.backline.api.action.*;",
                        "import org.osgi.service.component.annotations.Component;",
                        "@Component(service = ActionProvider.class)",
                        "public final class Answer implements ActionProvider {",
                        "    @Action(name = \"answer\", title = \"Answer\", examples = \"answer 42\")",
                        "    public String answer(@Param(value = \"What to answer\", position = 0) String what) {",
                        "        return \"The answer is \" + what + \".\";",
                        "    }",
                        "}"));
    }
}
