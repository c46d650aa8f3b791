/** What a check says: findings, where they lie, and how each could be repaired. Begin with {@link dev.backline.live.set.internal.check.report.Findings}. */
@NullMarked
package dev.backline.live.set.internal.check.report;

import org.jspecify.annotations.NullMarked;
