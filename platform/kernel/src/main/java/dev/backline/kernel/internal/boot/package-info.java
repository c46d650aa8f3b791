/** From the command line to a running entry, and out again. Begin with {@link dev.backline.kernel.internal.boot.Boot}. */
@NullMarked
package dev.backline.kernel.internal.boot;

import org.jspecify.annotations.NullMarked;
