/** Bytes of files: read at any place, written beside their place. Begin with {@link dev.backline.audio.files.internal.io.Source}. */
@NullMarked
package dev.backline.audio.files.internal.io;

import org.jspecify.annotations.NullMarked;
