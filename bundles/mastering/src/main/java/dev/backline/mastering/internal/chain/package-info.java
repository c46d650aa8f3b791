/** What is done to a whole mix in memory, one treatment after the other. Begin with {@link dev.backline.mastering.internal.chain.Treatment}. */
@NullMarked
package dev.backline.mastering.internal.chain;

import org.jspecify.annotations.NullMarked;
