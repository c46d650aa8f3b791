/** The arrangement in time. Begin with {@link dev.backline.live.set.ui.internal.arrange.ArrangePanel}. */
@NullMarked
package dev.backline.live.set.ui.internal.arrange;

import org.jspecify.annotations.NullMarked;
