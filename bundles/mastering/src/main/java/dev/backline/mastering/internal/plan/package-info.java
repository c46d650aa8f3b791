/** What a mix needs, as a value, and the measurements that say so. Begin with {@link dev.backline.mastering.internal.plan.Planner}. */
@NullMarked
package dev.backline.mastering.internal.plan;

import org.jspecify.annotations.NullMarked;
