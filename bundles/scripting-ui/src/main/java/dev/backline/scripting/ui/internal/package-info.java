/** The script editor. Begin with {@link dev.backline.scripting.ui.internal.ConsolePanel}. */
@NullMarked
package dev.backline.scripting.ui.internal;

import org.jspecify.annotations.NullMarked;
