/** Tests of the script editor. */
@NullMarked
package dev.backline.scripting.ui.internal;

import org.jspecify.annotations.NullMarked;
