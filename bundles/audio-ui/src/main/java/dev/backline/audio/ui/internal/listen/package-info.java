/** Hearing parts of files, and comparing two sounds while they play. Begin with {@link dev.backline.audio.ui.internal.listen.Listening}. */
@NullMarked
package dev.backline.audio.ui.internal.listen;

import org.jspecify.annotations.NullMarked;
