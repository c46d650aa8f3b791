/** Measures sound and brings mixes to their loudness. Begin with {@link dev.backline.mastering.internal.LimitingMaster}. */
@NullMarked
package dev.backline.mastering.internal;

import org.jspecify.annotations.NullMarked;
