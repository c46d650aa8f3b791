/** Sections of a track. Begin with {@link dev.backline.generators.internal.form.SectionForm}. */
@NullMarked
package dev.backline.generators.internal.form;

import org.jspecify.annotations.NullMarked;
