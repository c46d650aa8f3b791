package dev.backline.builder.internal;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Jar;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Packs classes as a bundle: bnd writes the manifest, the imports with their versions, and the component descriptions. */
final class Packing {
    private static final String VERSION = "1.0.0";
    private static final Pattern FULL_NAME =
            Pattern.compile("\"group\":\\s*\"([^\"]*)\",\\s*\"name\":\\s*\"([^\"]+)\"");

    private Packing() {}

    static BuildAction.Built run(Sources sources, ClassPath classPath, Path classes, Path jar, Intent intent)
            throws ActionFault, IOException {
        try (Builder builder = new Builder()) {
            builder.setProperty(Constants.BUNDLE_SYMBOLICNAME, sources.packageName());
            builder.setProperty(Constants.BUNDLE_VERSION, VERSION);
            builder.setProperty(Constants.BUNDLE_ACTIVATIONPOLICY, "lazy");
            builder.setProperty(Constants.PRIVATE_PACKAGE, String.join(",", packages(classes)));
            builder.setProperty(Constants.IMPORT_PACKAGE, "!org.jspecify.*,*");
            builder.setProperty(Constants.REPRODUCIBLE, "true");
            builder.setProperty(Constants.NOEXTRAHEADERS, "true");
            builder.setProperty(Constants.NOIMPORTJAVA, "true");
            // The sources' own classes stand first: what is packed is theirs, should another bundle hold a package of
            // that name.
            builder.addClasspath(classes.toFile());
            for (Path one : classPath.all()) {
                builder.addClasspath(one.toFile());
            }
            if (Files.isDirectory(classes.resolve("META-INF"))) {
                builder.setProperty(Constants.INCLUDERESOURCE, "META-INF=" + classes.resolve("META-INF"));
            }
            Jar made = builder.build();
            if (!builder.isOk()) {
                throw new ActionFault(Kind.REFUSED, String.join("\n", builder.getErrors()));
            }
            if (intent == Intent.APPLY) {
                write(made, jar);
            }
        } catch (IOException | ActionFault e) {
            throw e;
        } catch (Exception e) {
            throw new ActionFault(Kind.REFUSED, "The bundle could not be packed: " + e.getMessage(), e);
        }
        return new BuildAction.Built(jar, sources.packageName(), VERSION, actions(classes));
    }

    /** Writes beside the place and renames, so that a watched folder never sees half a jar. */
    private static void write(Jar made, Path jar) throws Exception {
        Path whole = jar.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        Path part = whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            made.write(part.toFile());
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static List<String> packages(Path classes) throws IOException {
        try (Stream<Path> walk = Files.walk(classes)) {
            return walk.filter(f -> f.toString().endsWith(".class"))
                    .map(f -> classes.relativize(f.getParent()).toString().replace(File.separatorChar, '.'))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<String> actions(Path classes) throws IOException {
        Path described = classes.resolve("META-INF/backline/actions.json");
        if (!Files.exists(described)) {
            return List.of();
        }
        return FULL_NAME
                .matcher(Files.readString(described, StandardCharsets.UTF_8))
                .results()
                .map(m -> (m.group(1) + " " + m.group(2)).strip())
                .toList();
    }
}
