/**
 * DAWproject, the open format in which music programs hand projects on. Begin with
 * {@link dev.backline.live.set.internal.exchange.dawproject.ZipProjectWriter} and
 * {@link dev.backline.live.set.internal.exchange.dawproject.ProjectReader}.
 */
@NullMarked
package dev.backline.live.set.internal.exchange.dawproject;

import org.jspecify.annotations.NullMarked;
