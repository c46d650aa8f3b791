/** The panel Make. Begin with {@link dev.backline.pipeline.ui.internal.MakePanel}. */
@NullMarked
package dev.backline.pipeline.ui.internal;

import org.jspecify.annotations.NullMarked;
