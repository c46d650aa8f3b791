/**
 * The arithmetic of a mixer on whole blocks, on vectors where Java has them and without otherwise, with the same bits. Begin with
 * {@link dev.backline.sound.mix.BlockMath}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.sound.mix;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
