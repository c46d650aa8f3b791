/**
 * The bus. Begin with {@link dev.backline.core.internal.event.QueuedEvents}.
 */
@NullMarked
package dev.backline.core.internal.event;

import org.jspecify.annotations.NullMarked;
