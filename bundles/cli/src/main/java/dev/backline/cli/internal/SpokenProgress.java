package dev.backline.cli.internal;

import dev.backline.api.job.Progress;

/**
 * Progress of an action at the command line: drawn where somebody looks, while what matters without a terminal and what is found early is printed.
 *
 * @param line draws
 * @param printer prints
 * @param action full name
 */
record SpokenProgress(ProgressLine line, Printer printer, String action) implements Progress, AutoCloseable {
    @Override
    public void report(double fraction, String message) {
        line.report(fraction, message);
    }

    @Override
    public void notice(String sentence) {
        line.close();
        printer.message(sentence);
    }

    @Override
    public void result(Object result) {
        printer.early(action, result);
    }

    @Override
    public boolean cancelled() {
        return line.cancelled();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        line.close();
    }
}
