/**
 * The kernel: {@link dev.backline.kernel.Main} resolves the home, provisions a framework and hands the process over to
 * the highest-ranked {@link dev.backline.kernel.spi.Entry}. It knows no music and no framework by name.
 */
@NullMarked
package dev.backline.kernel;

import org.jspecify.annotations.NullMarked;
