package dev.backline.builder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

class ClassPathTest {
    @TempDir
    Path temp;

    private Framework framework;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        "org.osgi.framework.storage", temp.resolve("cache").toString(), "felix.log.level", "0"));
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private Path jar(String name, String exported) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        if (!exported.isEmpty()) {
            manifest.getMainAttributes().putValue("Export-Package", exported);
        }
        Path jar = temp.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry(name + "/inner/Chord.class"));
            out.write(new byte[] {1, 2, 3});
        }
        return jar;
    }

    @Test
    void bundlesOfTheInstallationAndOfTheHomeAreSeenAndNothingElse() throws Exception {
        Path edition = jar("edition", "edition.inner;version=\"1.2\"");
        framework.getBundleContext().installBundle("reference:" + edition.toUri());
        try (InputStream home = Files.newInputStream(jar("home", "home.inner;version=\"3.4\""))) {
            framework.getBundleContext().installBundle("backline:home", home);
        }
        try (InputStream silent = Files.newInputStream(jar("silent", ""))) {
            framework.getBundleContext().installBundle("backline:silent", silent);
        }

        List<Path> jars = ClassPath.bundles(framework.getBundleContext(), temp);

        assertThat(jars).hasSize(2).first().isEqualTo(edition);
        try (JarFile packed = new JarFile(jars.getLast().toFile())) {
            assertThat(packed.getManifest().getMainAttributes().getValue("Export-Package"))
                    .isEqualTo("home.inner;version=\"3.4\"");
            assertThat(packed.getInputStream(packed.getEntry("home/inner/Chord.class"))
                            .readAllBytes())
                    .containsExactly(1, 2, 3);
        }
    }
}
