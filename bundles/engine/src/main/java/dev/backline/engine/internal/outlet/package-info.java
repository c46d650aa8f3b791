/** The outputs of this machine. Begin with {@link dev.backline.engine.internal.outlet.Outlets}. */
@NullMarked
package dev.backline.engine.internal.outlet;

import org.jspecify.annotations.NullMarked;
