/** The set as a document for other bundles. Begin with {@link dev.backline.live.set.internal.document.DiskSetDocuments}. */
@NullMarked
package dev.backline.live.set.internal.document;

import org.jspecify.annotations.NullMarked;
