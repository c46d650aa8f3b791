/** A set as strips that feed each other. Begin with {@link dev.backline.engine.internal.graph.Graph}. */
@NullMarked
package dev.backline.engine.internal.graph;

import org.jspecify.annotations.NullMarked;
