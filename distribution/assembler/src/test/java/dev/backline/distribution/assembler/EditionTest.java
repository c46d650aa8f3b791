package dev.backline.distribution.assembler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {
    @TempDir
    Path folder;

    @Test
    void readsLevelsModulesAndHashes() throws IOException, AssemblyException {
        Edition edition = Edition.load(written("# all\nlib a:kernel\n\n5 b:c " + "0".repeat(64) + " # from others\n"));

        assertThat(edition.name()).isEqualTo("small");
        assertThat(edition.entries()).extracting(Edition.Entry::level).containsExactly(0, 5);
        assertThat(edition.entries().getLast().sha256()).hasValue("0".repeat(64));
    }

    @Test
    void whatIsForTheWindowCountsOnItsOwnPlatformOnly() throws IOException, AssemblyException {
        String here = Platform.current().word();
        Edition edition = Edition.load(written("window a:fx:" + here + "\nwindow a:fx:amiga\n5 b:c\n"));

        assertThat(edition.entries()).extracting(Edition.Entry::module).containsExactly("a:fx:" + here, "b:c");
        assertThat(edition.entries()).extracting(Edition.Entry::folder).containsExactly("javafx/", "bundles/");
    }

    @Test
    void platformsAreCalledAsJavaFxCallsThem() {
        assertThat(Platform.of("Linux", "amd64").word()).isEqualTo("linux");
        assertThat(Platform.of("Mac OS X", "aarch64").word()).isEqualTo("mac-aarch64");
        assertThat(Platform.of("Windows 11", "amd64").word()).isEqualTo("win");
    }

    @Test
    void aBadLineIsNamedWithWhatWasExpected() throws IOException {
        Path file = written("lib a:kernel\nfive b:c\n");

        assertThatThrownBy(() -> Edition.load(file))
                .isInstanceOf(AssemblyException.class)
                .hasMessageContaining("small.edition, line 2: \"five b:c\"")
                .hasMessageContaining("group:artifact");
    }

    @Test
    void aBundleNamedTwiceIsRefused() throws IOException {
        Path file = written("5 b:c\n6 b:c\n");

        assertThatThrownBy(() -> Edition.load(file)).hasMessageContaining("line 2: b:c is there already");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("small.edition"), text);
    }
}
