package dev.backline.cli.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Actions;
import dev.backline.cli.api.Terminal;
import dev.backline.cli.api.TerminalCommand;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints a script that makes a shell complete groups, verbs, options, choices and files. */
@Component(
        property = {
            TerminalCommand.NAME + "=completion",
            TerminalCommand.TITLE + "=Print a completion script for bash or zsh",
            TerminalCommand.USAGE + "=bash|zsh",
            TerminalCommand.HELP
                    + "=Prints a script for the shell that completes commands, options, choices and files. Print it again"
                    + " after bundles came or went.",
            TerminalCommand.EXAMPLE + "=completion bash > ~/.local/share/bash-completion/completions/backline",
            TerminalCommand.EXAMPLE + "=completion zsh > ~/.backline-completion.zsh"
        })
public final class CompletionCommand implements TerminalCommand {
    private static final List<String> SHELLS = List.of("bash", "zsh");

    private final BundleContext context;
    private final Actions actions;

    /** Completes what the registry knows. */
    @Activate
    public CompletionCommand(BundleContext context, @Reference Actions actions) {
        this.context = context;
        this.actions = actions;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws ActionFault {
        if (arguments.size() != 1 || !SHELLS.contains(arguments.getFirst())) {
            throw new ActionFault(
                    Kind.USAGE,
                    "\"completion\" got \"" + String.join(" ", arguments)
                            + "\", but bash or zsh was expected. For example: backline completion bash");
        }
        Grammar grammar = new Grammar(actions.list(), new Commands(context).list());
        String script = AutoComplete.bash("backline", new CommandLine(grammar.root(true)));
        terminal.out().print(arguments.getFirst().equals("zsh") ? forZsh(script) : script);
        return 0;
    }

    /** Zsh runs scripts of bash once its own bridge is loaded. */
    private static String forZsh(String script) {
        return "#compdef backline\nautoload -U +X compinit && compinit -u\nautoload -U +X bashcompinit && bashcompinit\n"
                + script;
    }
}
