/** What the script editor knows, without a screen. Begin with {@link dev.backline.scripting.ui.internal.model.ConsoleModel}. */
@NullMarked
package dev.backline.scripting.ui.internal.model;

import org.jspecify.annotations.NullMarked;
