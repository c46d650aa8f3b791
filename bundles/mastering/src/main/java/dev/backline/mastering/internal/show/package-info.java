/** Pages with pictures that need nothing else. Begin with {@link dev.backline.mastering.internal.show.Page}. */
@NullMarked
package dev.backline.mastering.internal.show;

import org.jspecify.annotations.NullMarked;
