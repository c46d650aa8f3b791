/** Tests of filters and equalisers. */
@NullMarked
package dev.backline.dsp.internal.filter;

import org.jspecify.annotations.NullMarked;
