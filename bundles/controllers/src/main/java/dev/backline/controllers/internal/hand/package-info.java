/** Hands on a set that plays. Begin with {@link dev.backline.controllers.internal.hand.MappedHands}. */
@NullMarked
package dev.backline.controllers.internal.hand;

import org.jspecify.annotations.NullMarked;
