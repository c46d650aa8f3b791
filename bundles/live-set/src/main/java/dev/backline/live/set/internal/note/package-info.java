/** Notes as they sound, so that every format gets the same. Begin with {@link dev.backline.live.set.internal.note.Sounding}. */
@NullMarked
package dev.backline.live.set.internal.note;

import org.jspecify.annotations.NullMarked;
