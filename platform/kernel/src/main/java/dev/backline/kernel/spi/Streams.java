package dev.backline.kernel.spi;

import java.io.InputStream;
import java.io.PrintStream;

/** The three streams of the process. Nobody who is handed them closes them. */
public record Streams(InputStream in, PrintStream out, PrintStream err) {}
