/** Beds of sound. Begin with {@link dev.backline.generators.internal.texture.HeldTexture}. */
@NullMarked
package dev.backline.generators.internal.texture;

import org.jspecify.annotations.NullMarked;
