/**
 * The journal of edits. Begin with {@link dev.backline.core.internal.edit.JournalEdits}.
 */
@NullMarked
package dev.backline.core.internal.edit;

import org.jspecify.annotations.NullMarked;
