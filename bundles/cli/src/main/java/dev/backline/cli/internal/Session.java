package dev.backline.cli.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.api.settings.Settings;
import dev.backline.cli.api.Manners;
import dev.backline.cli.api.Terminal;
import dev.backline.cli.api.TerminalCommand;
import dev.backline.kernel.spi.Streams;
import dev.backline.model.Seconds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** One command from its words to its exit code. */
final class Session {
    /** Words in the full name of an action, at most: a group, one within it, a verb. */
    static final int LONGEST_NAME = 3;

    private final BundleContext context;
    private final Actions actions;
    private final Commands commands;
    private final Globals globals;
    private final Manners manners;
    private final Printer printer;
    private final Streams streams;
    private final int width = Tty.width(System.getenv());

    Session(BundleContext context, Actions actions, Globals globals, Manners manners, Streams streams) {
        this.context = context;
        this.actions = actions;
        this.commands = new Commands(context);
        this.globals = globals;
        this.manners = manners;
        this.streams = streams;
        this.printer = new Printer(streams, manners, globals.has("jsonl"), width);
    }

    /** Runs the command. */
    int run() {
        List<String> words = globals.words();
        try {
            override();
            return route(words);
        } catch (ActionFault fault) {
            return printer.fault(String.join(" ", words), fault);
        }
    }

    private void override() throws ActionFault {
        if (globals.settings().isEmpty()) {
            return;
        }
        ServiceReference<Settings> reference = context.getServiceReference(Settings.class);
        Settings settings = reference == null ? null : context.getService(reference);
        if (settings == null) {
            throw new ActionFault(Kind.NOT_FOUND, "--set needs the settings, which are not here. See: backline doctor");
        }
        globals.settings().forEach(settings::override);
    }

    private int route(List<String> words) throws ActionFault {
        if (words.isEmpty() || isHelp(words.getFirst()) || words.getFirst().equals("help")) {
            return help(words.isEmpty() ? words : words.subList(1, words.size()));
        }
        String first = words.getFirst();
        if (first.equals("--version")) {
            return printer.line("Backline " + context.getBundle().getVersion());
        }
        if (first.startsWith("-")) {
            throw new ActionFault(
                    Kind.USAGE,
                    "\"" + first
                            + "\" is no option of backline, and no command stands before it. See: backline --help");
        }
        for (int n = Math.min(words.size(), LONGEST_NAME); n > 0; n--) {
            Optional<ActionInfo> named = actions.find(String.join(" ", words.subList(0, n)));
            if (named.isPresent()) {
                return action(named.get(), words.subList(n, words.size()));
            }
        }
        Optional<Commands.Described> command = commands.find(first);
        if (command.isPresent()) {
            return command(command.get(), words.subList(1, words.size()));
        }
        return nowhere(words);
    }

    private static boolean isHelp(String word) {
        return word.equals("--help") || word.equals("-h");
    }

    private static boolean asksHelp(List<String> arguments) {
        int end = arguments.indexOf("--");
        return arguments.subList(0, end < 0 ? arguments.size() : end).stream().anyMatch(Session::isHelp);
    }

    private int help(List<String> words) throws ActionFault {
        List<String> plain =
                words.stream().filter(word -> !word.startsWith("-")).toList();
        Optional<String> page = new HelpPages(actions.list(), commands.list(), manners.color()).page(plain);
        return page.isPresent() ? printer.text("help", page.get()) : nowhere(plain);
    }

    /** A group without a verb shows its help; anything else is explained by the registry. */
    private int nowhere(List<String> words) throws ActionFault {
        Nouns nouns = new Nouns(actions.list());
        String group = nouns.of(words);
        int depth = group.isEmpty() ? 0 : group.split(" ").length;
        List<String> rest = words.subList(depth, words.size());
        if (depth > 0 && rest.stream().allMatch(Session::isHelp)) {
            if (!rest.isEmpty()) {
                return help(words.subList(0, depth));
            }
            throw new ActionFault(
                    Kind.USAGE,
                    "\"" + group + "\" needs a verb behind it: " + String.join(", ", nouns.behind(group))
                            + ". See: backline " + group + " --help");
        }
        int known = Math.max(depth, 1);
        boolean more = words.size() > known && words.get(known).matches("[a-z][a-z0-9-]*");
        ActionResult result = actions.call(
                String.join(" ", words.subList(0, more ? known + 1 : known)),
                Map.of(),
                Intent.PREVIEW,
                new ProgressLine(streams.err(), false, width, () -> false, Optional::empty));
        return printer.result(result, "");
    }

    private int action(ActionInfo action, List<String> arguments) throws ActionFault {
        if (asksHelp(arguments)) {
            return help(List.of(action.fullName().split(" ")));
        }
        Map<String, Object> values = ActionArguments.read(action, arguments);
        ActionResult result;
        try (Interrupts interrupts = Interrupts.listen(streams.err(), manners.quiet());
                ProgressLine progress = progress(interrupts, TimeLeft.of(context, action.title()))) {
            Progress heard = new SpokenProgress(progress, printer, action.fullName());
            result = actions.call(action.fullName(), values, manners.intent(), heard, questions(progress));
        }
        if (manners.intent() == Intent.PREVIEW && action.writes()) {
            printer.message("A dry run: nothing was written.");
        }
        return printer.result(result, action.resultSchema());
    }

    private int command(Commands.Described command, List<String> arguments) throws ActionFault {
        if (!arguments.isEmpty() && isHelp(arguments.getFirst())) {
            return help(List.of(command.name()));
        }
        TerminalCommand service = context.getService(command.reference());
        if (service == null) {
            throw new ActionFault(
                    Kind.NOT_FOUND, "\"" + command.name() + "\" cannot be started. See: backline bundle doctor");
        }
        if (command.ownSignals()) {
            try (ProgressLine progress = new ProgressLine(streams.err(), seen(), width, () -> false, Optional::empty)) {
                return service.run(arguments, terminal(new SpokenProgress(progress, printer, command.name())));
            }
        }
        try (Interrupts interrupts = Interrupts.listen(streams.err(), manners.quiet());
                ProgressLine progress = progress(interrupts, Optional::empty)) {
            return service.run(arguments, terminal(new SpokenProgress(progress, printer, command.name())));
        }
    }

    private Terminal terminal(Progress progress) {
        return new Terminal(streams.in(), streams.out(), streams.err(), Tty.interactive(), width, manners, progress);
    }

    private ProgressLine progress(Interrupts interrupts, Supplier<Optional<Seconds>> left) {
        return new ProgressLine(streams.err(), seen(), width, interrupts::asked, left);
    }

    /** A user is asked only where both the question is seen and the answer is typed. */
    private Questions questions(ProgressLine progress) {
        boolean asks = manners.asks() && !manners.json() && seen() && Tty.typed();
        return asks ? new TypedAnswers(streams.in(), streams.err(), progress::close) : Questions.NONE;
    }

    private boolean seen() {
        return !manners.quiet() && Tty.messagesSeen();
    }
}
