package dev.backline.live.set.internal.save;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetEdit;
import dev.backline.live.set.internal.edit.EditKinds;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import java.nio.file.Path;

/** A process that saves a set over and over, one tempo after the other, until it is killed. */
final class SaveLoop {
    private SaveLoop() {}

    /** Takes the set; prints a line when the first save is done. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        for (int i = 0; ; i++) {
            SetFile read = SetFile.load(file, Progress.NONE);
            Node root = EditKinds.apply(read.document().root(), SetEdit.parse("tempo " + (60 + i % 100)), "Song.als");
            SafeSave.overwrite(
                    file,
                    read.hash(),
                    SafeSave.pack(read.document().withRoot(root).bytes()),
                    root);
            if (i == 0) {
                System.out.println("saving");
            }
        }
    }
}
