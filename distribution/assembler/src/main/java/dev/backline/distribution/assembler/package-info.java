/**
 * Turns an edition, which is a list of bundles, into an installation, its archive and its bill of materials. Begin at
 * {@link dev.backline.distribution.assembler.Main}.
 */
@NullMarked
package dev.backline.distribution.assembler;

import org.jspecify.annotations.NullMarked;
