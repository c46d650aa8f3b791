/**
 * The words that a script finds: the root {@code backline}, groups, actions, {@code async}, {@code on}, {@code every}. Begin with
 * {@link dev.backline.scripting.internal.language.BacklineScript}.
 */
@NullMarked
package dev.backline.scripting.internal.language;

import org.jspecify.annotations.NullMarked;
