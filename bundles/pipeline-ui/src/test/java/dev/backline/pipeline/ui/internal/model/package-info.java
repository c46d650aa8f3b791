/** Tests of what the panel Make knows. */
@NullMarked
package dev.backline.pipeline.ui.internal.model;

import org.jspecify.annotations.NullMarked;
