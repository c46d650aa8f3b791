/** Hears sound from front to back and tells what it measures. Begin with {@link dev.backline.mastering.internal.measure.Measuring}. */
@NullMarked
package dev.backline.mastering.internal.measure;

import org.jspecify.annotations.NullMarked;
