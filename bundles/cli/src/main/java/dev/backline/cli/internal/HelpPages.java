package dev.backline.cli.internal;

import dev.backline.api.action.ActionInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Help at each level, with examples, from descriptors alone: nothing is started for it. */
final class HelpPages {
    private static final int MOST_EXAMPLES = 8;
    private static final String HOUSEKEEPING = "dev.backline.core";

    private final List<ActionInfo> actions;
    private final List<Commands.Described> commands;
    private final Grammar grammar;
    private final boolean color;

    HelpPages(List<ActionInfo> actions, List<Commands.Described> commands, boolean color) {
        this.actions = actions;
        this.commands = commands;
        this.grammar = new Grammar(actions, commands);
        this.color = color;
    }

    /** Answers the page of a name, or empty when there is none; no words mean the root. */
    Optional<String> page(List<String> words) {
        if (words.isEmpty()) {
            return Optional.of(root());
        }
        String first = words.getFirst();
        return IntStream.iterate(Math.min(words.size(), Session.LONGEST_NAME), n -> n > 0, n -> n - 1)
                .mapToObj(n -> action(String.join(" ", words.subList(0, n))))
                .flatMap(Optional::stream)
                .findFirst()
                .map(grammar::action)
                .or(() -> commands.stream()
                        .filter(c -> c.name().equals(first))
                        .findFirst()
                        .map(grammar::command))
                .map(this::text)
                .or(() -> group(String.join(" ", words)));
    }

    private Optional<ActionInfo> action(String name) {
        return actions.stream()
                .filter(a -> a.fullName().equals(name) || a.aliases().contains(name))
                .findFirst();
    }

    private String root() {
        List<String> examples = new ArrayList<>();
        // What makes music comes before what keeps house.
        actions.stream()
                .filter(a -> a.group().isEmpty())
                .sorted(Comparator.comparing(a -> a.bundle().equals(HOUSEKEEPING)))
                .flatMap(a -> a.examples().stream().limit(1))
                .forEach(examples::add);
        int first = (int) actions.stream()
                .filter(a -> a.group().isEmpty() && !a.bundle().equals(HOUSEKEEPING))
                .count();
        examples.addAll(
                first,
                commands.stream().flatMap(c -> c.examples().stream().limit(1)).toList());
        return text(withExamples(grammar.root(false), examples))
                + "\nHelp for one command: backline NOUN VERB --help\n";
    }

    private Optional<String> group(String group) {
        List<String> examples = new Nouns(actions)
                .all(group)
                .flatMap(a -> a.examples().stream().limit(1))
                .toList();
        return examples.isEmpty() ? Optional.empty() : Optional.of(text(withExamples(grammar.group(group), examples)));
    }

    private static CommandSpec withExamples(CommandSpec spec, List<String> examples) {
        spec.usageMessage()
                .footerHeading("%nExamples:%n")
                .footer(examples.stream()
                        .limit(MOST_EXAMPLES)
                        .map(e -> Escapes.lines("  backline " + e).replace("%", "%%"))
                        .toArray(String[]::new));
        return spec;
    }

    private String text(CommandSpec spec) {
        return new CommandLine(spec).getUsageMessage(color ? Ansi.ON : Ansi.OFF);
    }
}
