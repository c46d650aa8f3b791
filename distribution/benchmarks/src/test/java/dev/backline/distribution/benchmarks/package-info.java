/** The figures and tables; nothing here measures time. */
@NullMarked
package dev.backline.distribution.benchmarks;

import org.jspecify.annotations.NullMarked;
