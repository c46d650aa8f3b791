/** Bass lines that listen to the kick. Begin with {@link dev.backline.generators.internal.bass.KickAwareBass}. */
@NullMarked
package dev.backline.generators.internal.bass;

import org.jspecify.annotations.NullMarked;
