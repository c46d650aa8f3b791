package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchCommand;

/**
 * A line of a script: a command at a place of the song.
 *
 * @param tick where, in ticks from the song's start
 * @param command what; it acts as soon as the place is reached, whatever its frame says
 */
public record ScriptLine(long tick, LaunchCommand command) {}
