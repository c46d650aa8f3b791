/** Session and arrangement, made of each other. Begin with {@link dev.backline.engine.internal.launch.transform.PureTransforms}. */
@NullMarked
package dev.backline.engine.internal.launch.transform;

import org.jspecify.annotations.NullMarked;
