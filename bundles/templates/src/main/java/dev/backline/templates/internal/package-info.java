/** Genres and moods as tables, and the templates made from them. Begin with {@link dev.backline.templates.internal.GenreTemplates}. */
@NullMarked
package dev.backline.templates.internal;

import org.jspecify.annotations.NullMarked;
