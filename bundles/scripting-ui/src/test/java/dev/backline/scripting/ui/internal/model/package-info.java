/** Tests of what the panel shows, without a screen. */
@NullMarked
package dev.backline.scripting.ui.internal.model;

import org.jspecify.annotations.NullMarked;
