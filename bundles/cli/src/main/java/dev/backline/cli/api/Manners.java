package dev.backline.cli.api;

import dev.backline.api.action.Intent;

/**
 * How the user wants a command to speak: the options that every command has.
 *
 * @param json whether exactly one JSON document goes to the output
 * @param quiet whether messages are left out
 * @param color whether colours are welcome
 * @param asks whether the user may be asked something
 * @param debug whether stack traces are shown
 * @param intent whether writing actions write
 */
public record Manners(boolean json, boolean quiet, boolean color, boolean asks, boolean debug, Intent intent) {
    /** For people at a terminal: text, messages, colours, questions. */
    public static final Manners PLAIN = new Manners(false, false, true, true, false, Intent.APPLY);
}
