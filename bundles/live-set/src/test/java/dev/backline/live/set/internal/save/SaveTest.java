package dev.backline.live.set.internal.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetEdit;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.edit.EditKinds;
import dev.backline.live.set.internal.file.FileChanged;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.write.AlsSetWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("Song.als");
        new AlsSetWriter(null).write(InventedSets.full(), file);
    }

    private SetFile read() throws Exception {
        return SetFile.load(file, Progress.NONE);
    }

    private static Node faster(SetFile read) throws Exception {
        return EditKinds.apply(read.document().root(), SetEdit.parse("tempo 140"), "Song.als");
    }

    private static byte[] bytes(SetFile read, Node root) {
        return SafeSave.pack(read.document().withRoot(root).bytes());
    }

    private List<String> names(String folderName) throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve(folderName))) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    @Test
    void anOverwriteKeepsTheOldSetInTheBackupFolder() throws Exception {
        SetFile read = read();
        byte[] before = Files.readAllBytes(file);
        Path backup = SafeSave.overwrite(file, read.hash(), bytes(read, faster(read)), faster(read));
        assertThat(Files.readAllBytes(backup)).isEqualTo(before);
        assertThat(read().document().root().sameAs(faster(read))).isTrue();
        assertThat(names("")).doesNotContain(".part").hasSize(3);
    }

    @Test
    void theNewestTenBackupsStayAndThoseOfLiveAreNotTouched() throws Exception {
        Path lives = Files.createDirectories(folder.resolve("Backup")).resolve("Song [2020-01-01 120000].als");
        Files.writeString(lives, "Live's own");
        for (int i = 0; i < 13; i++) {
            SetFile read = read();
            Node root = EditKinds.apply(read.document().root(), SetEdit.parse("tempo " + (100 + i)), "Song.als");
            SafeSave.overwrite(file, read.hash(), bytes(read, root), root);
        }
        assertThat(names("Backup")).hasSize(11).contains("Song [2020-01-01 120000].als");
    }

    @Test
    void aSetThatChangedMeanwhileIsNotOverwritten() throws Exception {
        SetFile read = read();
        Files.write(file, SafeSave.pack("<Other/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        byte[] theirs = Files.readAllBytes(file);
        assertThatThrownBy(() -> SafeSave.overwrite(file, read.hash(), bytes(read, faster(read)), faster(read)))
                .isInstanceOf(FileChanged.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(theirs);
    }

    @Test
    void aNewFileNeverReplacesOne() throws Exception {
        SetFile read = read();
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> SafeSave.create(file, bytes(read, faster(read)), faster(read)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void whatDoesNotReadBackAsMeantIsNotPutInPlace() throws Exception {
        SetFile read = read();
        byte[] before = Files.readAllBytes(file);
        byte[] flipped = bytes(read, faster(read));
        flipped[flipped.length / 2] ^= 1;
        assertThatThrownBy(() -> SafeSave.overwrite(file, read.hash(), flipped, faster(read)))
                .hasMessageContaining("Song");
        assertThatThrownBy(() -> SafeSave.overwrite(
                        file, read.hash(), bytes(read, read.document().root()), faster(read)))
                .hasMessageContaining("did not read back");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names("")).noneMatch(n -> n.endsWith(".part"));
    }
}
