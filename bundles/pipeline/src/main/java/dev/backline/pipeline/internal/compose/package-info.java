/** From a brief to a song. Begin with {@link dev.backline.pipeline.internal.compose.Composer}. */
@NullMarked
package dev.backline.pipeline.internal.compose;

import org.jspecify.annotations.NullMarked;
