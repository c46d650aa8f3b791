/** The probe for Open Sound Control, in a process of its own. */
@NullMarked
package dev.backline.distribution.benchmarks.osc;

import org.jspecify.annotations.NullMarked;
