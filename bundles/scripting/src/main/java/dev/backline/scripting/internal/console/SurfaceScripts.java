package dev.backline.scripting.internal.console;

import dev.backline.api.script.Scripts;
import dev.backline.scripting.internal.library.Scripting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The console's engine for surfaces without a terminal. */
@Component
public final class SurfaceScripts implements Scripts {
    private final Scripting scripting;

    /** Evaluates with the console's engine. */
    @Activate
    public SurfaceScripts(@Reference Scripting scripting) {
        this.scripting = scripting;
    }

    @Override
    public Session open(Consumer<String> printed) {
        return new SurfaceSession(scripting, new PrintStream(new Lines(printed), true, StandardCharsets.UTF_8));
    }

    /** Hands on each line when it is ended or flushed. */
    private static final class Lines extends ByteArrayOutputStream {
        private final Consumer<String> printed;

        Lines(Consumer<String> printed) {
            this.printed = printed;
        }

        @Override
        public synchronized void flush() {
            String text = toString(StandardCharsets.UTF_8);
            if (!text.isEmpty() && (text.endsWith("\n") || !text.contains("\n"))) {
                reset();
                text.lines().forEach(printed);
            }
        }
    }
}
