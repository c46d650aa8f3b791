package dev.backline.cli.api;

import dev.backline.api.job.Progress;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * The terminal as a command is handed it. Nobody closes its streams.
 *
 * @param in what the user types
 * @param out results, and nothing else
 * @param err messages and progress
 * @param interactive whether a person sits at both ends
 * @param width columns of a line
 * @param manners how the user wants to be spoken to
 * @param progress shown on {@code err} when that is a terminal; asks to stop after Ctrl-C
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean interactive,
        int width,
        Manners manners,
        Progress progress) {}
