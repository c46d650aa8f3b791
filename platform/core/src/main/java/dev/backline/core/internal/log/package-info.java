/**
 * The log. Begin with {@link dev.backline.core.internal.log.JsonLog}.
 */
@NullMarked
package dev.backline.core.internal.log;

import org.jspecify.annotations.NullMarked;
