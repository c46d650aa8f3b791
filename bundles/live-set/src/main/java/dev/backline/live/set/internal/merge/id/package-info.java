/**
 * Numbers by which elements refer to each other. Begin with {@link dev.backline.live.set.internal.merge.id.Renumbering}: it
 * makes all three versions count alike before they are compared.
 */
@NullMarked
package dev.backline.live.set.internal.merge.id;

import org.jspecify.annotations.NullMarked;
