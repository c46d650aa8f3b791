/**
 * Provenance files. Begin with {@link dev.backline.core.internal.provenance.JsonProvenances}.
 */
@NullMarked
package dev.backline.core.internal.provenance;

import org.jspecify.annotations.NullMarked;
