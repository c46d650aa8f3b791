/**
 * A set on disk behind the same contract as a running Live: what can be read is read, what an edit exists for is edited, and what only a Live that plays
 * can do is refused. Begin with {@link dev.backline.live.bridge.internal.paper.PaperLive}.
 */
@NullMarked
package dev.backline.live.bridge.internal.paper;

import org.jspecify.annotations.NullMarked;
