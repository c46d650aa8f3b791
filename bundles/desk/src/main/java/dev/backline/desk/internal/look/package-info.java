/** How the window looks: themes, colours, contrast, style sheets, icons. */
@NullMarked
package dev.backline.desk.internal.look;

import org.jspecify.annotations.NullMarked;
