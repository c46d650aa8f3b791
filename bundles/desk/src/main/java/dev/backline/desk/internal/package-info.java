/** The desk: begin with {@link dev.backline.desk.internal.DeskCommand}, which opens the window. */
@NullMarked
package dev.backline.desk.internal;

import org.jspecify.annotations.NullMarked;
