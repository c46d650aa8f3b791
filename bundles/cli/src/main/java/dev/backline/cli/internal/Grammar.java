package dev.backline.cli.internal;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ParameterInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command line as picocli sees it: built only where it is asked for, by help and completion. */
final class Grammar {
    private final List<ActionInfo> actions;
    private final Nouns nouns;
    private final List<Commands.Described> commands;

    Grammar(List<ActionInfo> actions, List<Commands.Described> commands) {
        this.actions = actions;
        this.nouns = new Nouns(actions);
        this.commands = commands;
    }

    /** Answers the root; its branches have their options and verbs only when the tree is whole. */
    CommandSpec root(boolean whole) {
        CommandSpec root = named("backline");
        root.usageMessage()
                .header("Backline: an extensible workstation for people who make music with Ableton Live.", "")
                .customSynopsis("backline NOUN VERB [OPTIONS]", "  backline VERB [OPTIONS]");
        TreeMap<String, CommandSpec> branches = new TreeMap<>();
        for (ActionInfo action : actions) {
            if (action.group().isEmpty()) {
                branches.put(action.name(), whole ? action(action) : titled(action.name(), action.title()));
            } else {
                branches.computeIfAbsent(
                        action.group().split(" ", 2)[0], group -> whole ? group(group) : outline(group));
            }
        }
        for (Commands.Described command : commands) {
            branches.put(command.name(), whole ? command(command) : titled(command.name(), command.title()));
        }
        branches.forEach(root::addSubcommand);
        globals(root);
        return root;
    }

    private CommandSpec outline(String group) {
        return titled(group.substring(group.lastIndexOf(' ') + 1), String.join(", ", nouns.behind(group)));
    }

    /** Answers a group with its verbs and the groups within it. */
    CommandSpec group(String group) {
        CommandSpec spec = outline(group);
        spec.usageMessage().customSynopsis("backline " + group + " VERB [OPTIONS]");
        TreeMap<String, CommandSpec> behind = new TreeMap<>();
        nouns.inner(group).forEach(inner -> behind.put(inner, group(group + " " + inner)));
        nouns.verbs(group).forEach(action -> behind.put(action.name(), action(action)));
        behind.forEach(spec::addSubcommand);
        globals(spec);
        return spec;
    }

    /** Answers an action with its options. */
    CommandSpec action(ActionInfo action) {
        CommandSpec spec = titled(action.name(), action.title());
        List<String> synopsis = new ArrayList<>(List.of("backline " + action.fullName()));
        for (ParameterInfo parameter : action.parameters()) {
            String label = label(parameter);
            if (parameter.position() >= 0) {
                spec.usageMessage().parameterListHeading("%nArguments:%n");
                spec.addPositional(positional(parameter, label));
                synopsis.add(optional(parameter, label + (parameter.list() ? "..." : "")));
            } else {
                spec.usageMessage().optionListHeading("%nOptions:%n");
                spec.addOption(option(parameter, label));
                if (parameter.required()) {
                    synopsis.add("--" + parameter.name() + " " + label);
                }
            }
        }
        synopsis.add("[OPTIONS]");
        spec.usageMessage().customSynopsis(escaped(String.join(" ", synopsis)));
        describe(spec, action.help());
        examples(spec, action.examples());
        globals(spec);
        return spec;
    }

    private static String optional(ParameterInfo parameter, String label) {
        return parameter.required() ? label : "[" + label + "]";
    }

    /** Answers a command that takes its arguments raw. */
    CommandSpec command(Commands.Described command) {
        CommandSpec spec = titled(command.name(), command.title());
        spec.usageMessage().customSynopsis(escaped("backline " + command.name() + " " + command.usage()));
        describe(spec, command.help());
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .hidden(true)
                .build());
        examples(spec, command.examples());
        globals(spec);
        return spec;
    }

    private static PositionalParamSpec positional(ParameterInfo parameter, String label) {
        return PositionalParamSpec.builder()
                .index(parameter.list() ? parameter.position() + "..*" : String.valueOf(parameter.position()))
                .type(parameter.list() ? List.class : type(parameter))
                .auxiliaryTypes(type(parameter))
                .paramLabel(escaped(label))
                .description(escaped(described(parameter)))
                .completionCandidates(parameter.choices().isEmpty() ? null : parameter.choices())
                .build();
    }

    private static String[] names(String name, boolean on) {
        if (name.equals("--out")) {
            return new String[] {"-o", name};
        }
        return on ? new String[] {"--no-" + name.substring(2), name} : new String[] {name};
    }

    private static OptionSpec option(ParameterInfo parameter, String label) {
        boolean flag = parameter.type().equals("flag");
        boolean on = flag && parameter.defaultValue().filter("true"::equals).isPresent();
        String name = "--" + parameter.name();
        return OptionSpec.builder(names(name, on))
                .type(flag ? boolean.class : parameter.list() ? List.class : type(parameter))
                .auxiliaryTypes(flag ? boolean.class : type(parameter))
                .arity(flag ? "0" : "1")
                .paramLabel(escaped(label))
                .description(escaped(described(parameter)))
                .completionCandidates(parameter.choices().isEmpty() ? null : parameter.choices())
                .build();
    }

    private static Class<?> type(ParameterInfo parameter) {
        return parameter.type().equals("path") ? Path.class : String.class;
    }

    private static String label(ParameterInfo parameter) {
        return parameter.position() >= 0
                ? parameter.name().toUpperCase(Locale.ROOT)
                : switch (parameter.type()) {
                    case "path" -> "PATH";
                    case "choice" -> "WORD";
                    case "text" -> "TEXT";
                    case "key" -> "KEY";
                    case "pitch" -> "NOTE";
                    default -> parameter.unit().isEmpty() ? "N" : parameter.unit();
                };
    }

    /** Answers the help of a parameter with all that can be said about its values. */
    static String described(ParameterInfo parameter) {
        StringBuilder text = new StringBuilder(parameter.help());
        if (!parameter.choices().isEmpty()) {
            text.append(" One of ")
                    .append(String.join(", ", parameter.choices()))
                    .append('.');
        }
        String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
        String min = parameter.min().map(JsonText::number).orElse("");
        String max = parameter.max().map(JsonText::number).orElse("");
        if (!min.isEmpty() && !max.isEmpty()) {
            text.append(" From ")
                    .append(min)
                    .append(" to ")
                    .append(max)
                    .append(unit)
                    .append('.');
        } else if (!min.isEmpty() || !max.isEmpty()) {
            text.append(min.isEmpty() ? " At most " + max : " At least " + min)
                    .append(unit)
                    .append('.');
        } else if (!unit.isEmpty()) {
            text.append(" In").append(unit).append('.');
        }
        if (parameter.list() && parameter.position() < 0) {
            text.append(" May be given several times.");
        }
        if (!parameter.type().equals("flag")) {
            parameter
                    .defaultValue()
                    .ifPresent(value -> text.append(" Default: ").append(value).append('.'));
        }
        return text.append(parameter.required() ? " Required." : "").toString();
    }

    private static CommandSpec named(String name) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage()
                .synopsisHeading("Usage:%n  ")
                .commandListHeading("%nCommands:%n")
                .sortOptions(false)
                .autoWidth(false)
                .width(100);
        return spec;
    }

    private static CommandSpec titled(String name, String title) {
        CommandSpec spec = named(name);
        spec.usageMessage().header(escaped(title), "");
        return spec;
    }

    private static void examples(CommandSpec spec, List<String> examples) {
        if (!examples.isEmpty()) {
            spec.usageMessage()
                    .footerHeading("%nExamples:%n")
                    .footer(examples.stream()
                            .map(e -> escaped("  backline " + e))
                            .toArray(String[]::new));
        }
    }

    private static void globals(CommandSpec spec) {
        ArgGroupSpec.Builder everywhere = ArgGroupSpec.builder()
                .heading("%nEverywhere:%n")
                .validate(false)
                .order(1);
        Globals.FLAGS.forEach((name, help) -> everywhere.addArg(OptionSpec.builder("--" + name)
                .type(boolean.class)
                .arity("0")
                .description(escaped(help))
                .build()));
        everywhere.addArg(OptionSpec.builder("--" + Globals.SET)
                .type(String.class)
                .paramLabel("KEY=VALUE")
                .description("Another value of a setting, for this run only.")
                .build());
        everywhere.addArg(OptionSpec.builder("--home")
                .type(Path.class)
                .paramLabel("DIR")
                .description("The folder of your own state instead of the usual one.")
                .build());
        everywhere.addArg(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .arity("0")
                .usageHelp(true)
                .description("This text.")
                .build());
        spec.addArgGroup(everywhere.build());
    }

    private static void describe(CommandSpec spec, String help) {
        if (!help.isEmpty()) {
            spec.usageMessage()
                    .descriptionHeading("%n")
                    .description(escaped(help).split("\n", -1));
        }
    }

    /** Foreign text must neither drive the terminal nor picocli's formats and markup. */
    private static String escaped(String text) {
        return Escapes.lines(text).replace("%", "%%").replace("@|", "@ |");
    }
}
