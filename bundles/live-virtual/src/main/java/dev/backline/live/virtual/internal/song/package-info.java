/** The set that the virtual Live holds, as objects that stay the same while they are renamed and moved. Begin with {@link dev.backline.live.virtual.internal.song.Song}. */
@NullMarked
package dev.backline.live.virtual.internal.song;

import org.jspecify.annotations.NullMarked;
