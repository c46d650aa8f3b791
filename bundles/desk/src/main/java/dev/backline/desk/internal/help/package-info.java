/** Help in the window: pages of the guide, and one for every command and panel, made from what they tell of themselves. */
@NullMarked
package dev.backline.desk.internal.help;

import org.jspecify.annotations.NullMarked;
