/** Tests of what the panel Compare knows. */
@NullMarked
package dev.backline.compare.ui.internal.model;

import org.jspecify.annotations.NullMarked;
