/** Tests of the panel Compare. */
@NullMarked
package dev.backline.compare.ui.internal;

import org.jspecify.annotations.NullMarked;
