package dev.backline.scripting.internal.run;

import dev.backline.api.job.Progress;
import dev.backline.scripting.internal.language.CallProgress;

/** The command line's progress, whose line is taken away between the calls of a script. */
record TerminalProgress(Progress line) implements CallProgress {
    @Override
    public void report(double fraction, String message) {
        line.report(fraction, message);
    }

    @Override
    public void notice(String sentence) {
        ended();
        line.notice(sentence);
    }

    @Override
    public boolean cancelled() {
        return line.cancelled();
    }

    @Override
    public void ended() {
        if (line instanceof AutoCloseable drawn) {
            try {
                drawn.close();
            } catch (Exception e) {
                // What is drawn stays; the script goes on.
                System.getLogger(TerminalProgress.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
            }
        }
    }
}
