package dev.backline.cli.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.cli.api.Manners;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options that every command has, taken out of the arguments; they may stand anywhere before a {@code --}.
 *
 * @param flags those that were given, without their hyphens
 * @param settings overrides of settings for this run
 * @param words everything else, in order
 */
record Globals(Set<String> flags, Map<String, String> settings, List<String> words) {
    /** The flags and what they mean, in the order of the help. */
    static final Map<String, String> FLAGS = meanings();

    static final String SET = "set";

    private static Map<String, String> meanings() {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("json", "One JSON document on standard output, and nothing else.");
        flags.put("jsonl", "One JSON document a line for each result, as soon as it is there.");
        flags.put("quiet", "No messages and no progress; faults are told all the same.");
        flags.put("no-color", "No colours, as with the variable NO_COLOR.");
        flags.put("no-input", "Never ask; take the default, or fail.");
        flags.put("dry-run", "Tell what would happen, and write nothing.");
        flags.put("debug", "Show stack traces of faults.");
        return flags;
    }

    /**
     * Takes the options out.
     *
     * @throws ActionFault if {@code --set} has no {@code key=value}
     */
    static Globals parse(List<String> arguments) throws ActionFault {
        Set<String> flags = new LinkedHashSet<>();
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--")) {
                words.addAll(arguments.subList(i, arguments.size()));
                break;
            }
            if (argument.startsWith("--") && FLAGS.containsKey(argument.substring(2))) {
                flags.add(argument.substring(2));
            } else if (argument.equals("--" + SET) && i + 1 < arguments.size() && isLiveSet(arguments.get(i + 1))) {
                // A set to work on, not a setting: an input as any other.
                i++;
                words.add(arguments.get(i));
            } else if (argument.equals("--" + SET)) {
                i++;
                put(settings, i < arguments.size() ? arguments.get(i) : "");
            } else if (argument.startsWith("--" + SET + "=")) {
                put(settings, argument.substring(SET.length() + 3));
            } else {
                words.add(argument);
            }
        }
        return new Globals(flags, settings, words);
    }

    private static boolean isLiveSet(String typed) {
        return typed.endsWith(".als") && typed.indexOf('=') < 0;
    }

    private static void put(Map<String, String> settings, String typed) throws ActionFault {
        int equals = typed.indexOf('=');
        if (equals < 1) {
            throw new ActionFault(
                    Kind.USAGE,
                    "--set is \"" + typed + "\", but a setting and its value were expected. Give it like --set"
                            + " pipeline.variations=2.");
        }
        settings.put(typed.substring(0, equals), typed.substring(equals + 1));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Intent intent() {
        return has("dry-run") ? Intent.PREVIEW : Intent.APPLY;
    }

    /** Answers how to speak, when a terminal would take colours. */
    Manners manners(boolean colorful, boolean debug) {
        return new Manners(
                has("json") || has("jsonl"),
                has("quiet"),
                colorful && !has("no-color"),
                !has("no-input"),
                debug || has("debug"),
                intent());
    }
}
