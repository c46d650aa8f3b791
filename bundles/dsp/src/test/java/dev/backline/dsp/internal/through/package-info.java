/** Tests of files through units. */
@NullMarked
package dev.backline.dsp.internal.through;

import org.jspecify.annotations.NullMarked;
