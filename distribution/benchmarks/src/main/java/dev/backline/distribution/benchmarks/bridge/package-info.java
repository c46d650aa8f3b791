/** What runs within a measured Backline that drives a virtual Live. Begin with {@link dev.backline.distribution.benchmarks.bridge.BridgeEntry}. */
@NullMarked
package dev.backline.distribution.benchmarks.bridge;

import org.jspecify.annotations.NullMarked;
