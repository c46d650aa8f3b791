/** Melodies from motifs. Begin with {@link dev.backline.generators.internal.lead.MotifLead}. */
@NullMarked
package dev.backline.generators.internal.lead;

import org.jspecify.annotations.NullMarked;
