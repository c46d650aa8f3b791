/** The home folder: where it is, its files, its log, and the framework cache that one process owns. Begin with {@link dev.backline.kernel.internal.home.Home}. */
@NullMarked
package dev.backline.kernel.internal.home;

import org.jspecify.annotations.NullMarked;
