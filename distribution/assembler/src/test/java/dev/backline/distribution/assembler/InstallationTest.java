package dev.backline.distribution.assembler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final String JAVA_25 = "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=25))\"";

    @TempDir
    Path folder;

    private final Release release = new Release("small", "1.0", TIME);

    @BeforeEach
    void aCheckout() throws IOException {
        Path root = Files.createDirectories(folder.resolve("root"));
        Files.createDirectories(root.resolve(".mvn"));
        Path launcher = Files.createDirectories(root.resolve("distribution/assembler/src/main/launcher/bin"));
        for (String name : List.of("NOTICE", "LICENSE", ".mvn/jdk.sh", ".mvn/jdk.cmd")) {
            Files.writeString(root.resolve(name), name);
        }
        Files.writeString(launcher.resolve("backline"), "#!/bin/sh\n");
        jar("ours", JAVA_25);
        jar("theirs", "");
        jar("broken", "osgi.ee;filter:=\"(&(osgi.ee=UNKNOWN)(version=0))\"");
    }

    @Test
    void listsEachBundleWithTheHashOfTheFileAndPutsAllInTheBillOfMaterials() throws Exception {
        Path home = write(ours(), theirs(Hash.of(file("theirs"))));

        String theirs = Hash.of(home.resolve("bundles/theirs.jar"));
        assertThat(home.resolve("edition.list"))
                .content()
                .contains(theirs + " 1 theirs.jar maven:org.other:theirs:1.0\n")
                .contains(" 5 ours.jar maven:dev.backline:ours:1.0\n");
        JsonNode bom = new ObjectMapper().readTree(home.resolve("SBOM.cdx.json").toFile());
        assertThat(bom.at("/components")).hasSize(2);
        assertThat(bom.at("/components/1/hashes/0/content").asText()).isEqualTo(theirs);
    }

    @Test
    void aJarWithAnotherHashIsRefused() {
        assertThatThrownBy(() -> write(theirs("0".repeat(64))))
                .isInstanceOf(AssemblyException.class)
                .hasMessageContaining("org.other:theirs has the SHA-256 " + hashOf("theirs"))
                .hasMessageContaining("0000 was expected");
    }

    @Test
    void aForeignJarWithoutHashIsRefused() {
        Edition.Entry entry = new Edition.Entry(1, "org.other:theirs", Optional.empty());

        assertThatThrownBy(() -> write(entry)).hasMessageContaining("comes from others and has no hash");
    }

    @Test
    void aBundleThatCouldNeverResolveIsRefused() {
        Edition.Entry entry = new Edition.Entry(5, "dev.backline:broken", Optional.empty());

        assertThatThrownBy(() -> write(entry))
                .hasMessageContaining("osgi.ee=UNKNOWN")
                .hasMessageContaining("Java SE 25 was expected");
    }

    @Test
    void aModuleThatTheBuildDoesNotKnowIsNamed() {
        Edition.Entry entry = new Edition.Entry(5, "dev.backline:absent", Optional.empty());

        assertThatThrownBy(() -> write(entry)).hasMessageContaining("dev.backline:absent");
    }

    @Test
    void aSecondBuildRemovesWhatTheEditionNoLongerNames() throws Exception {
        write(ours(), theirs(Hash.of(file("theirs"))));

        Path home = write(ours());

        assertThat(home.resolve("bundles")).isDirectoryNotContaining("glob:**theirs.jar");
    }

    @Test
    void theOverlayOfAnEditionBringsItsSettings() throws Exception {
        Files.createDirectories(folder.resolve("small"));
        Files.writeString(folder.resolve("small/settings.properties"), "make.lufs=-9\n");

        assertThat(write(ours()).resolve("settings.properties")).hasContent("make.lufs=-9");
    }

    @Test
    void equalContentGivesEqualArchivesThatTarReads() throws Exception {
        Path home = write(ours());
        TarGz.pack(home, folder.resolve("first.tar.gz"), TIME);
        Files.setLastModifiedTime(home.resolve("NOTICE"), java.nio.file.attribute.FileTime.fromMillis(1));
        TarGz.pack(home, folder.resolve("second.tar.gz"), TIME);

        assertThat(folder.resolve("first.tar.gz")).hasSameBinaryContentAs(folder.resolve("second.tar.gz"));
        assertThat(listing(folder.resolve("first.tar.gz")))
                .containsPattern("-rwxr-xr-x .* home/bin/backline\n")
                .containsPattern("-rw-r--r-- .* home/bundles/ours.jar\n");
    }

    private String listing(Path archive) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "tvzf", archive.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(tar.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(tar.waitFor()).as(text).isZero();
        return text;
    }

    private Path write(Edition.Entry... entries) throws IOException, AssemblyException {
        Path list = Files.writeString(
                folder.resolve("pool.txt"),
                line("dev.backline", "ours") + line("org.other", "theirs") + line("dev.backline", "broken"));
        Path home = folder.resolve("home");
        new Installation(folder.resolve("root"), Pool.load(list), release)
                .write(new Edition("small", List.of(entries), folder.resolve("small")), home);
        return home;
    }

    private String line(String group, String name) {
        return "   " + group + ":" + name + ":jar:1.0:compile:" + file(name) + " -- module " + name + "\n";
    }

    private static Edition.Entry ours() {
        return new Edition.Entry(5, "dev.backline:ours", Optional.empty());
    }

    private static Edition.Entry theirs(String sha256) {
        return new Edition.Entry(1, "org.other:theirs", Optional.of(sha256));
    }

    private String hashOf(String name) {
        try {
            return Hash.of(file(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".jar");
    }

    private void jar(String name, String capability) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        manifest.getMainAttributes().putValue("Require-Capability", capability);
        try (OutputStream out = Files.newOutputStream(file(name))) {
            new JarOutputStream(out, manifest).close();
        }
    }
}
