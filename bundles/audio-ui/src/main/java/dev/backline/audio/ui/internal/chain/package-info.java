/** Units that a sound is tried through. Begin with {@link dev.backline.audio.ui.internal.chain.Bench}. */
@NullMarked
package dev.backline.audio.ui.internal.chain;

import org.jspecify.annotations.NullMarked;
