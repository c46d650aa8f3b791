/** From a song to files. Begin with {@link dev.backline.pipeline.internal.deliver.Delivery}. */
@NullMarked
package dev.backline.pipeline.internal.deliver;

import org.jspecify.annotations.NullMarked;
