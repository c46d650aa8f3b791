/** Takes, and what is made of them. Begin with {@link dev.backline.engine.internal.comp.Comp}. */
@NullMarked
package dev.backline.engine.internal.comp;

import org.jspecify.annotations.NullMarked;
