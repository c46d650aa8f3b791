/** Which units play which devices. Begin with {@link dev.backline.engine.internal.cast.Casts}. */
@NullMarked
package dev.backline.engine.internal.cast;

import org.jspecify.annotations.NullMarked;
