/**
 * The command {@code backline console}. Begin with {@link dev.backline.scripting.internal.console.ConsoleCommand}.
 */
@NullMarked
package dev.backline.scripting.internal.console;

import org.jspecify.annotations.NullMarked;
