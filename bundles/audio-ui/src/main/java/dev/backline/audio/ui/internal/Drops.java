package dev.backline.audio.ui.internal;

import dev.backline.api.audio.AudioFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;

/** Files that are dragged onto a panel, or chosen for it. */
public final class Drops {
    private Drops() {}

    /** Lets a node take one dropped file. */
    public static void take(Node node, Consumer<Path> taker) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            if (!files.isEmpty()) {
                taker.accept(files.getFirst().toPath());
            }
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    /** Asks for a file that can be read. */
    public static Optional<Path> choose(Node owner, String title, AudioFiles files) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        title,
                        files.readable().stream().map(e -> "*." + e).sorted().toList()));
        return Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
                .map(File::toPath);
    }
}
