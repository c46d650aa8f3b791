/** What is heard of a set while somebody works on it. Begin with {@link dev.backline.engine.internal.playback.LivePlayback}. */
@NullMarked
package dev.backline.engine.internal.playback;

import org.jspecify.annotations.NullMarked;
