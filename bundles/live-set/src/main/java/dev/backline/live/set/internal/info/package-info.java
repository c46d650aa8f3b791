/**
 * What a set holds, in figures and lists, without changing it. Begin with {@link dev.backline.live.set.internal.info.SetInfo}.
 */
@NullMarked
package dev.backline.live.set.internal.info;

import org.jspecify.annotations.NullMarked;
