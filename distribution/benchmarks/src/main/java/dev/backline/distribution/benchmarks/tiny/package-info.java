/** The bundle that is put in, swapped and taken out. */
@NullMarked
package dev.backline.distribution.benchmarks.tiny;

import org.jspecify.annotations.NullMarked;
