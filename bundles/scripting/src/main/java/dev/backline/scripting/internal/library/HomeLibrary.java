package dev.backline.scripting.internal.library;

import dev.backline.api.script.ScriptLibrary;
import dev.backline.scripting.internal.engine.ScriptSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The scripts of the home and of the installation, for surfaces that list them. */
@Component
public final class HomeLibrary implements ScriptLibrary {
    private static final String ENDING = ".groovy";

    private final Scripting scripting;

    /** Answers the library over the folders that scripts are found in. */
    @Activate
    public HomeLibrary(@Reference Scripting scripting) {
        this.scripting = scripting;
    }

    @Override
    public Path folder() throws IOException {
        return scripting.home().folder("scripts");
    }

    @Override
    public List<Entry> list() throws IOException {
        List<Entry> all = new ArrayList<>();
        for (Path file : ScriptShelf.files(scripting.folder()).values()) {
            all.add(entry(file, true));
        }
        for (Path file : ScriptShelf.files(scripting.recipes()).values()) {
            all.add(entry(file, false));
        }
        return all;
    }

    private Entry entry(Path file, boolean own) throws IOException {
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.substring(0, fileName.length() - ENDING.length());
        return new Entry(name, file, own, ScriptSource.load(file).about());
    }

    @Override
    public Keeping keep(Consumer<String> notices) {
        PrintStream out = new PrintStream(new Noticed(notices), true, StandardCharsets.UTF_8);
        LiveScripts live = scripting.live(out, notices);
        ScriptKeeper keeper = new ScriptKeeper(scripting.home(), live, notices);
        return new Keeping() {
            @Override
            public List<Trigger> triggers() {
                return live.list();
            }

            @Override
            public void close() {
                keeper.close();
            }
        };
    }

    /** What a trigger prints, line by line. */
    private static final class Noticed extends OutputStream {
        private final Consumer<String> notices;
        private final java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();

        Noticed(Consumer<String> notices) {
            this.notices = notices;
        }

        @Override
        public synchronized void write(int b) {
            if (b == '\n') {
                notices.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
                line.reset();
            } else {
                line.write(b);
            }
        }
    }
}
