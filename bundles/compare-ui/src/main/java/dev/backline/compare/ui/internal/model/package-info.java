/** What the panel Compare knows, without a screen. Begin with {@link dev.backline.compare.ui.internal.model.CompareModel}. */
@NullMarked
package dev.backline.compare.ui.internal.model;

import org.jspecify.annotations.NullMarked;
