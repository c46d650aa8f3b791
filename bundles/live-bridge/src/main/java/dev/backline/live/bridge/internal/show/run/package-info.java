/**
 * A show at work: cues come in, orders go to Live, and nothing waits for anything. Begin with {@link
 * dev.backline.live.bridge.internal.show.run.ShowRun}.
 */
@NullMarked
package dev.backline.live.bridge.internal.show.run;

import org.jspecify.annotations.NullMarked;
