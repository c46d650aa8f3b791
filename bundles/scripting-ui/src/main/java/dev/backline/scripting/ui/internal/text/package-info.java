/** Groovy as text: tokens, layout, differences. Begin with {@link dev.backline.scripting.ui.internal.text.GroovyLexer}. */
@NullMarked
package dev.backline.scripting.ui.internal.text;

import org.jspecify.annotations.NullMarked;
