/**
 * Racks, device presets, clips, grooves and themes, which lie beside sets and are of the same XML: read, and taken out of sets. Begin with
 * {@link dev.backline.live.set.internal.preset.PresetReader}.
 */
@NullMarked
package dev.backline.live.set.internal.preset;

import org.jspecify.annotations.NullMarked;
