/** What moves over the song, as numbers on the frames of a render. Begin with {@link dev.backline.engine.internal.control.Course}. */
@NullMarked
package dev.backline.engine.internal.control;

import org.jspecify.annotations.NullMarked;
