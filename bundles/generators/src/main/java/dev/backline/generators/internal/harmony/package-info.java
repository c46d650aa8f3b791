/** Chords of a track. Begin with {@link dev.backline.generators.internal.harmony.DiatonicHarmony}. */
@NullMarked
package dev.backline.generators.internal.harmony;

import org.jspecify.annotations.NullMarked;
