/**
 * The command line: arguments in, text or JSON out. Begin with {@link dev.backline.cli.internal.CommandLineEntry}.
 */
@NullMarked
package dev.backline.cli.internal;

import org.jspecify.annotations.NullMarked;
