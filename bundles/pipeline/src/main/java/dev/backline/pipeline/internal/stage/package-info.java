/** Which services do the stages. Begin with {@link dev.backline.pipeline.internal.stage.Workbench}. */
@NullMarked
package dev.backline.pipeline.internal.stage;

import org.jspecify.annotations.NullMarked;
