/** What runs inside the measured process for the rows of units. Begin with {@link dev.backline.distribution.benchmarks.units.UnitsEntry}. */
@NullMarked
package dev.backline.distribution.benchmarks.units;

import org.jspecify.annotations.NullMarked;
