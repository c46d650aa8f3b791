/** The main job. Begin with {@link dev.backline.pipeline.internal.make.MakeAction}. */
@NullMarked
package dev.backline.pipeline.internal.make;

import org.jspecify.annotations.NullMarked;
