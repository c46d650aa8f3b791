package dev.backline.scripting.internal.console;

import dev.backline.scripting.internal.language.CallProgress;
import java.util.Locale;
import org.jline.terminal.Terminal;

/** How far the running action is, on one line of the console's own terminal; nothing on a dumb one. */
final class ConsoleProgress implements CallProgress {
    private static final long PAUSE_NANOS = 150_000_000;

    private final Terminal screen;
    private long last = System.nanoTime();
    private int drawn;

    ConsoleProgress(Terminal screen) {
        this.screen = screen;
    }

    @Override
    public synchronized void report(double fraction, String message) {
        long now = System.nanoTime();
        if (screen.getType().startsWith(Terminal.TYPE_DUMB) || now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        String text = String.format(Locale.ROOT, "%3.0f %%  %s", 100 * Math.clamp(fraction, 0, 1), message)
                .replaceAll("\\p{Cntrl}", "?");
        String line = text.substring(0, Math.min(text.length(), Math.max(20, screen.getWidth() - 1)));
        screen.writer().print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        screen.flush();
        drawn = line.length();
    }

    /** On a line of its own, on a dumb terminal too. */
    @Override
    public synchronized void notice(String sentence) {
        ended();
        screen.writer().println(sentence.replaceAll("\\p{Cntrl}", "?"));
        screen.flush();
    }

    /** A stop comes from the console's own Ctrl-C. */
    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public synchronized void ended() {
        if (drawn > 0) {
            screen.writer().print("\r" + " ".repeat(drawn) + "\r");
            screen.flush();
            drawn = 0;
        }
    }
}
