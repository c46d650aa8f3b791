/** Renders sets faster than real time. Begin with {@link dev.backline.engine.internal.render.ThreadedRenderer}. */
@NullMarked
package dev.backline.engine.internal.render;

import org.jspecify.annotations.NullMarked;
