package dev.backline.scripting.internal.console;

import dev.backline.api.action.ActionFault;
import dev.backline.cli.api.ResultText;
import dev.backline.cli.api.Terminal;
import dev.backline.cli.api.TerminalCommand;
import dev.backline.scripting.internal.library.Scripting;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code backline console}. Touches no class of Groovy or JLine before it is called. */
@Component(
        service = TerminalCommand.class,
        property = {
            TerminalCommand.NAME + "=console",
            TerminalCommand.TITLE + "=Compose your own workflows in a Groovy console",
            TerminalCommand.USAGE + "=",
            TerminalCommand.OWN_SIGNALS + "=true",
            TerminalCommand.HELP
                    + "=A terminal console in which every action is there by name. It has a history, inputs of several"
                    + " lines, and completion from what is loaded at that moment; Ctrl-C stops what runs and keeps the"
                    + " variables. "
                    + "While it runs, scripts in the scripts folder of the home that ask for it are called on events and"
                    + " at times: on('bundle/installed') { event -> ... }, every('0 9 * * MON-FRI') { ... }. They are"
                    + " reloaded when they change. Of several consoles the first one runs them. "
                    + "What you type is a trusted program: it may do whatever you may do.",
            TerminalCommand.EXAMPLE + "=console"
        })
public final class ConsoleCommand implements TerminalCommand {
    private final Scripting scripting;
    private final ResultText texts;

    /** Answers the command. */
    @Activate
    public ConsoleCommand(@Reference Scripting scripting, @Reference ResultText texts) {
        this.scripting = scripting;
        this.texts = texts;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws ActionFault {
        if (!arguments.isEmpty()) {
            throw new ActionFault(
                    ActionFault.Kind.USAGE,
                    "console takes no arguments, but \"" + arguments.getFirst() + "\" was given. To run a script:"
                            + " backline run FILE.groovy.");
        }
        try (org.jline.terminal.Terminal screen = Screens.open(terminal);
                var _ = TerminalSignals.listen(screen)) {
            new Console(scripting, texts, screen, terminal.manners()).run();
            return 0;
        } catch (IOException e) {
            throw new ActionFault(
                    ActionFault.Kind.NOT_FOUND, "The terminal cannot be used: " + e.getMessage() + ".", e);
        }
    }
}
