/** What was played before anybody thought of recording. Begin with {@link dev.backline.controllers.internal.capture.MidiCapture}. */
@NullMarked
package dev.backline.controllers.internal.capture;

import org.jspecify.annotations.NullMarked;
