package dev.backline.processor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of the contract, as texts: the processor is built before the contract is. */
final class Names {
    static final String ACTION = "dev.backline.api.action.Action";
    static final String PARAM = "dev.backline.api.action.Param";
    static final String PROVIDER = "dev.backline.api.action.ActionProvider";
    static final String INTENT = "dev.backline.api.action.Intent";
    static final String QUESTIONS = "dev.backline.api.action.Questions";
    static final String OUTCOME = "dev.backline.api.action.Outcome";
    static final String PROGRESS = "dev.backline.api.job.Progress";
    static final String COMPONENT = "org.osgi.service.component.annotations.Component";

    /** Options of the command line itself; an action's parameter may not hide them. */
    static final Set<String> RESERVED = Set.of(
            "json",
            "jsonl",
            "quiet",
            "no-color",
            "no-input",
            "dry-run",
            "home",
            "help",
            "debug",
            "set",
            "version",
            "clean",
            "safe");

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Names() {}

    /** Answers whether a name is lower-case words joined by hyphens. */
    static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }

    /** Answers whether a name is one noun, or two parted by a space. */
    static boolean isGroup(String name) {
        String[] words = name.split(" ", -1);
        return words.length <= 2 && Arrays.stream(words).allMatch(Names::isWord);
    }

    /** Answers a Java name as one types it: {@code maxLength} becomes {@code max-length}. */
    static String hyphenated(String javaName) {
        return javaName.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Answers the word for an enum constant: {@code DRUM_AND_BASS} becomes {@code drum-and-bass}. */
    static String choice(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
