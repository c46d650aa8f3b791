/** The tree of a set in the making, the shapes of its elements, and its text. Begin with {@link dev.backline.live.set.internal.xml.Shapes}. */
@NullMarked
package dev.backline.live.set.internal.xml;

import org.jspecify.annotations.NullMarked;
