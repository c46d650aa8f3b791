package dev.backline.pipeline.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows folders in the system's own file manager. */
final class Folders {
    private Folders() {}

    /** Answers the command that shows a folder on a system. */
    static List<String> command(Path folder, String system) {
        String os = system.toLowerCase(Locale.ROOT);
        String program = os.contains("win") ? "explorer.exe" : os.contains("mac") ? "open" : "xdg-open";
        return List.of(program, folder.toString());
    }

    /** Shows a folder. */
    static void open(Path folder) throws IOException {
        new ProcessBuilder(command(folder, System.getProperty("os.name", "")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
