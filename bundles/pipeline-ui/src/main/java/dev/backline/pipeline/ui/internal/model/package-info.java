/** What the panel Make knows, without a screen. Begin with {@link dev.backline.pipeline.ui.internal.model.MakeModel}. */
@NullMarked
package dev.backline.pipeline.ui.internal.model;

import org.jspecify.annotations.NullMarked;
