/** Put into a running window to drive it and to measure it. Begin with {@link dev.backline.distribution.benchmarks.desk.ProbePanel}. */
@NullMarked
package dev.backline.distribution.benchmarks.desk;

import org.jspecify.annotations.NullMarked;
