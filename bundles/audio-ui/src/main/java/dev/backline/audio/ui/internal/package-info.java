/** What panels that look into sound have in common: work beside the window's thread, and files that come in. Begin with {@link dev.backline.audio.ui.internal.Beside}. */
@NullMarked
package dev.backline.audio.ui.internal;

import org.jspecify.annotations.NullMarked;
