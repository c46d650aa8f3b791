/**
 * Edits of a user's set: each changes what it names in the set's own XML and nothing else. Begin with
 * {@link dev.backline.live.set.internal.edit.EditKinds}.
 */
@NullMarked
package dev.backline.live.set.internal.edit;

import org.jspecify.annotations.NullMarked;
