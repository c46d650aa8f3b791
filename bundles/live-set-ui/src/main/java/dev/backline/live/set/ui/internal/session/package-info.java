/** The session as a grid. Begin with {@link dev.backline.live.set.ui.internal.session.SessionPanel}. */
@NullMarked
package dev.backline.live.set.ui.internal.session;

import org.jspecify.annotations.NullMarked;
