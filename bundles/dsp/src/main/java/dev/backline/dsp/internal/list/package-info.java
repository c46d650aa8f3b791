/** Tells which units are installed. Begin with {@link dev.backline.dsp.internal.list.UnitActions}. */
@NullMarked
package dev.backline.dsp.internal.list;

import org.jspecify.annotations.NullMarked;
