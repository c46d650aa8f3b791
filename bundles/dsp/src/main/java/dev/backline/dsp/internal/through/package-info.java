/** Files through units. Begin with {@link dev.backline.dsp.internal.through.ProcessAction}. */
@NullMarked
package dev.backline.dsp.internal.through;

import org.jspecify.annotations.NullMarked;
