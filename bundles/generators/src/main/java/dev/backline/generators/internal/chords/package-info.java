/** Chords and pads with small voice movements. Begin with {@link dev.backline.generators.internal.chords.VoiceLedChords}. */
@NullMarked
package dev.backline.generators.internal.chords;

import org.jspecify.annotations.NullMarked;
