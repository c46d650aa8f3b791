/** The panel Compare. Begin with {@link dev.backline.compare.ui.internal.ComparePanel}. */
@NullMarked
package dev.backline.compare.ui.internal;

import org.jspecify.annotations.NullMarked;
