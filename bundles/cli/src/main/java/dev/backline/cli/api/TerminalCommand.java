package dev.backline.cli.api;

import dev.backline.api.action.ActionFault;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command that takes its arguments raw and owns the terminal while it runs, such as a console or a script with flags
 * of its own. Everything else is better an action.
 *
 * <p>It is a Declarative Services component that describes itself by service properties, so that help needs no start of
 * its bundle:
 *
 * <pre>{@code
 * @Component(property = {
 *     TerminalCommand.NAME + "=run",
 *     TerminalCommand.TITLE + "=Run a Groovy script",
 *     TerminalCommand.USAGE + "=FILE [ARGUMENT...]",
 *     TerminalCommand.HELP + "=Runs a script with everything that is loaded.",
 *     TerminalCommand.EXAMPLE + "=run beat.groovy --bars 8"
 * })
 * }</pre>
 */
@ConsumerType
@FunctionalInterface
public interface TerminalCommand {
    /** Service property: the word behind {@code backline}, lower-case words joined by a hyphen. */
    String NAME = "backline.command";

    /** Service property: one short line for the list of commands, without a full stop. */
    String TITLE = "backline.command.title";

    /** Service property: what stands behind the name, such as {@code FILE [ARGUMENT...]}. */
    String USAGE = "backline.command.usage";

    /** Service property: paragraphs parted by an empty line. */
    String HELP = "backline.command.help";

    /** Service property, one or more: calls as one types them behind {@code backline}. */
    String EXAMPLE = "backline.command.example";

    /**
     * Service property: {@code true} for a command that handles Ctrl-C by itself, such as a console. Without it the first
     * Ctrl-C makes {@link Terminal#progress()} ask to stop, and the second ends the process.
     */
    String OWN_SIGNALS = "backline.command.own.signals";

    /**
     * Runs the command and answers its exit code. The options that every command has ({@code --json}, {@code --quiet},
     * {@code --no-color}, {@code --no-input}, {@code --dry-run}, {@code --debug}, {@code --set}) are taken out of the
     * arguments, wherever they stand before a {@code --}; {@code --help} stays in when it stands behind the first
     * argument that is no option.
     *
     * @throws ActionFault if it cannot do its work; the command line tells it to the user
     */
    int run(List<String> arguments, Terminal terminal) throws ActionFault;
}
