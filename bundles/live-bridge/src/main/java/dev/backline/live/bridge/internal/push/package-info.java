/** Copies clips and sets into Live. Begin with {@link dev.backline.live.bridge.internal.push.StepwisePush}. */
@NullMarked
package dev.backline.live.bridge.internal.push;

import org.jspecify.annotations.NullMarked;
