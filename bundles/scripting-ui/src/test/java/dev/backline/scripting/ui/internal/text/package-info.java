/** Tests of Groovy as text. */
@NullMarked
package dev.backline.scripting.ui.internal.text;

import org.jspecify.annotations.NullMarked;
