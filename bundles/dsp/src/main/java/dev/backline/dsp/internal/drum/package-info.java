/** Drums made while they play. Begin with {@link dev.backline.dsp.internal.drum.DrumKind}. */
@NullMarked
package dev.backline.dsp.internal.drum;

import org.jspecify.annotations.NullMarked;
