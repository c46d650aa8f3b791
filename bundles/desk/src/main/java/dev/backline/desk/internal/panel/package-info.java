/** The panels that come with the window. */
@NullMarked
package dev.backline.desk.internal.panel;

import org.jspecify.annotations.NullMarked;
