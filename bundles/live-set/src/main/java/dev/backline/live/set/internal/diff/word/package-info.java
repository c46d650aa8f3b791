/**
 * The words in which a difference is told: places, bars, units, names of parameters. Begin with {@link dev.backline.live.set.internal.diff.word.Words}: it
 * turns values into a musician's words; {@link dev.backline.live.set.internal.diff.word.Song} knows the clock and names of a set.
 */
@NullMarked
package dev.backline.live.set.internal.diff.word;

import org.jspecify.annotations.NullMarked;
