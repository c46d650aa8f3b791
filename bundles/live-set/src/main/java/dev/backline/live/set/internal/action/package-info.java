/** What the command line and scripts can ask about sets and MIDI files. */
@NullMarked
package dev.backline.live.set.internal.action;

import org.jspecify.annotations.NullMarked;
