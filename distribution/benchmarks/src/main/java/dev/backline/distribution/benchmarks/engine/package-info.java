/**
 * The probe for the engine: runs inside the measured distribution, in the command line's place, and renders a set of its own. Begin at {@link
 * dev.backline.distribution.benchmarks.engine.EngineEntry}.
 */
@NullMarked
package dev.backline.distribution.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
