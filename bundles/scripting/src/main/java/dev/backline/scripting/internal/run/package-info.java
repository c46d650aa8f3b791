/**
 * The command {@code backline run}. Begin with {@link dev.backline.scripting.internal.run.RunCommand}.
 */
@NullMarked
package dev.backline.scripting.internal.run;

import org.jspecify.annotations.NullMarked;
