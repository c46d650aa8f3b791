/**
 * A set from disk as the neutral {@link dev.backline.model.LiveSet}: what the views read, in the units of the model. Begin with
 * {@link dev.backline.live.set.internal.snapshot.Snapshot}. Values beyond the model's ranges are brought to their ends; nothing fails.
 */
@NullMarked
package dev.backline.live.set.internal.snapshot;

import org.jspecify.annotations.NullMarked;
