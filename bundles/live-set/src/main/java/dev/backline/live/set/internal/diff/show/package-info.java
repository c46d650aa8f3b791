/** Shows what differs: a page with pictures, a set as text, and git's settings to use both. */
@NullMarked
package dev.backline.live.set.internal.diff.show;

import org.jspecify.annotations.NullMarked;
