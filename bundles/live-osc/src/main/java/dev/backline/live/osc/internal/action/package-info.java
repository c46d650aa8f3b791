/** The actions: sending a message and listening, for people at a command line. Begin with {@link dev.backline.live.osc.internal.action.OscActions}. */
@NullMarked
package dev.backline.live.osc.internal.action;

import org.jspecify.annotations.NullMarked;
