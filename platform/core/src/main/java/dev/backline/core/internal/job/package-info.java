/**
 * Long work. Begin with {@link dev.backline.core.internal.job.RecordedJobs}.
 */
@NullMarked
package dev.backline.core.internal.job;

import org.jspecify.annotations.NullMarked;
