/** Sets in folders. Begin with {@link dev.backline.live.set.ui.internal.browse.BrowserPanel}. */
@NullMarked
package dev.backline.live.set.ui.internal.browse;

import org.jspecify.annotations.NullMarked;
