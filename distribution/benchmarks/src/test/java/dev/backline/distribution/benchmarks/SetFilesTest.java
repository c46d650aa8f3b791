package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetFilesTest {
    @TempDir
    private Path folder;

    @Test
    void largestIsTheOneWithTheMostXmlAndDamagedOnesAreLeftOut() throws IOException {
        Files.writeString(folder.resolve("plain.als"), "<Ableton/>");
        Files.writeString(folder.resolve("damaged.als"), "<Ableton><LiveSet>");
        Files.writeString(folder.resolve("empty.als"), "");
        packed("packed.als", "<Ableton>" + "<LiveSet/>".repeat(1_000) + "</Ableton>");

        SetFiles files = SetFiles.in(folder);

        assertThat(files.all()).extracting(one -> "" + one.getFileName()).containsExactly("packed.als", "plain.als");
        assertThat(files.largestXmlBytes()).isEqualTo(10_019);
        assertThat(files.xmlBytes()).isEqualTo(10_029);
    }

    @Test
    void copiesBeginAgainWithTheFirst() throws IOException {
        Files.writeString(folder.resolve("plain.als"), "<Ableton/>");
        Path many = Files.createDirectory(folder.resolve("many"));
        assertThat(SetFiles.in(folder).copies(many, 3))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one).hasContent("<Ableton/>"));
    }

    @Test
    void aFolderWithoutSetsIsSaid() {
        assertThatThrownBy(() -> SetFiles.in(folder))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("has no set");
    }

    private void packed(String name, String xml) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
    }
}
