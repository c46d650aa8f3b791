/** Makes sound audible. Begin with {@link dev.backline.engine.internal.play.LinePlayer}. */
@NullMarked
package dev.backline.engine.internal.play;

import org.jspecify.annotations.NullMarked;
