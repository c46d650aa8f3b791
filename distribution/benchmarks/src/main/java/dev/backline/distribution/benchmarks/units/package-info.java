/**
 * The probe for audio units: runs inside the measured distribution, in the command line's place, and lets each unit work. Begin at {@link
 * dev.backline.distribution.benchmarks.units.UnitsEntry}.
 */
@NullMarked
package dev.backline.distribution.benchmarks.units;

import org.jspecify.annotations.NullMarked;
