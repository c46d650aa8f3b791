package dev.backline.scripting.internal.run;

import dev.backline.api.action.ActionFault;
import dev.backline.cli.api.ResultText;
import dev.backline.cli.api.Terminal;
import dev.backline.cli.api.TerminalCommand;
import dev.backline.scripting.internal.library.Scripting;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code backline run FILE.groovy [args]}. Touches no class of Groovy before it is called. */
@Component(
        service = TerminalCommand.class,
        property = {
            TerminalCommand.NAME + "=run",
            TerminalCommand.TITLE + "=Run a Groovy script",
            TerminalCommand.USAGE + "=[--time-limit SECONDS] FILE [ARGUMENT...] | -e TEXT",
            TerminalCommand.HELP
                    + "=Runs a script with everything that is loaded: groups of actions are there by name"
                    + " (set.copy, audio.measure), actions without a group too (make). "
                    + "FILE is a path, or the name of a script in the scripts folder of the home or of the"
                    + " installation. Parameters that the script declares with @Param are flags; see them with run FILE"
                    + " --help. What is left over is args. "
                    + "What println is given goes to the output. The value of the last statement is the result: --json"
                    + " prints it (println then goes to the messages); otherwise it is shown when the script itself"
                    + " printed nothing. "
                    + "A script is a trusted program: it may do whatever you may do. Read what others wrote before you"
                    + " run it.",
            TerminalCommand.EXAMPLE + "=run three-keys --genre techno",
            TerminalCommand.EXAMPLE + "=run sketches.groovy --help",
            TerminalCommand.EXAMPLE + "=run -e 'make(genre: \"house\", seed: 7).master'"
        })
public final class RunCommand implements TerminalCommand {
    private final Scripting scripting;
    private final ResultText texts;

    /** Answers the command. */
    @Activate
    public RunCommand(@Reference Scripting scripting, @Reference ResultText texts) {
        this.scripting = scripting;
        this.texts = texts;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws ActionFault {
        return new ScriptRun(scripting, texts, terminal).run(RunLine.parse(arguments));
    }
}
