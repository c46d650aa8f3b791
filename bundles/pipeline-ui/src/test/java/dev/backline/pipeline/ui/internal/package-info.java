/** Tests of the panel Make. */
@NullMarked
package dev.backline.pipeline.ui.internal;

import org.jspecify.annotations.NullMarked;
