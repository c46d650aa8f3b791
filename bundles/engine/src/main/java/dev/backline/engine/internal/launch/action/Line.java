package dev.backline.engine.internal.launch.action;

import dev.backline.api.session.LaunchCommand;

/**
 * A line of a script: a command at a place of the song.
 *
 * @param tick where, in ticks from the song's start
 * @param command what, at a frame that is not known yet
 */
record Line(long tick, LaunchCommand command) {
    LaunchCommand at(long frame) {
        return new LaunchCommand(frame, command.kind(), command.track(), command.scene(), command.value());
    }
}
