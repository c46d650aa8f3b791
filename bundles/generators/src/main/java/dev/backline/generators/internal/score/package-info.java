/** What every writer of parts shares: passages, time and tidy notes. Begin with {@link dev.backline.generators.internal.score.Passage}. */
@NullMarked
package dev.backline.generators.internal.score;

import org.jspecify.annotations.NullMarked;
