/** Tests of the list of units. */
@NullMarked
package dev.backline.dsp.internal.list;

import org.jspecify.annotations.NullMarked;
