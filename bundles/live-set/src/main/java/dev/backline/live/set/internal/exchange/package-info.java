/**
 * What every foreign format needs. Begin with {@link dev.backline.live.set.internal.exchange.Imported}.
 */
@NullMarked
package dev.backline.live.set.internal.exchange;

import org.jspecify.annotations.NullMarked;
