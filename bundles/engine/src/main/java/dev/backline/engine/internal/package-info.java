/** Renders and plays sets. Begin with {@link dev.backline.engine.internal.ThreadedRenderer}. */
@NullMarked
package dev.backline.engine.internal;

import org.jspecify.annotations.NullMarked;
