package dev.backline.testkit.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;

/** An installation made of the bundles on the class path of the test: for a module that wants to run before the whole is built. */
public final class InstallFolder {
    private InstallFolder() {}

    /**
     * Copies kernel, framework and bundles from the class path.
     *
     * @param folder where to
     * @param bundles symbolic names; each must be on the class path as a jar
     */
    public static Path assemble(Path folder, List<String> bundles) throws IOException {
        Map<String, Path> jars = jars();
        Files.createDirectories(folder.resolve("lib"));
        Files.createDirectories(folder.resolve("bundles"));
        Files.copy(jar(jars, "dev.backline.kernel"), folder.resolve("lib/kernel.jar"));
        Files.copy(jar(jars, "org.apache.felix.framework"), folder.resolve("lib/framework.jar"));
        StringBuilder list = new StringBuilder();
        for (String bundle : bundles) {
            Path jar = jar(jars, bundle);
            String name = bundle + ".jar";
            Files.copy(jar, folder.resolve("bundles").resolve(name));
            int startLevel = bundle.startsWith("dev.backline.") ? 5 : 1;
            list.append(sha256(jar))
                    .append(' ')
                    .append(startLevel)
                    .append(' ')
                    .append(name)
                    .append(" edition\n");
        }
        Files.writeString(folder.resolve("edition.list"), list);
        return folder;
    }

    private static Path jar(Map<String, Path> jars, String bundle) {
        Path jar = jars.get(bundle);
        if (jar == null) {
            throw new IllegalStateException(
                    "No jar of the bundle " + bundle + " is on the class path. It has " + jars.keySet());
        }
        return jar;
    }

    private static Map<String, Path> jars() throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        for (Path entry : ClassPath.entries()) {
            if (entry.toString().endsWith(".jar")) {
                try (JarFile jar = new JarFile(entry.toFile())) {
                    String name = jar.getManifest() == null
                            ? null
                            : jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
                    if (name != null) {
                        jars.put(name.split(";", 2)[0].strip(), entry);
                    }
                }
            }
        }
        return jars;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Answers the bundles that any run needs: the framework's services and the house without features. */
    public static List<String> platform() {
        return List.of(
                "org.osgi.util.function",
                "org.osgi.util.promise",
                "org.osgi.service.component",
                "org.apache.felix.configadmin",
                "org.apache.felix.metatype",
                "org.apache.felix.eventadmin",
                "org.apache.felix.scr",
                "com.fasterxml.jackson.core.jackson-core",
                "dev.backline.model",
                "dev.backline.sound",
                "dev.backline.api",
                "dev.backline.core");
    }
}
