/** Beats by rule. Begin with {@link dev.backline.generators.internal.drums.RuleDrums}. */
@NullMarked
package dev.backline.generators.internal.drums;

import org.jspecify.annotations.NullMarked;
