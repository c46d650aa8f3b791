/** The window: dock, palette, forms, results, keys. */
@NullMarked
package dev.backline.desk.internal.shell;

import org.jspecify.annotations.NullMarked;
