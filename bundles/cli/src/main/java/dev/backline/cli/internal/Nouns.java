package dev.backline.cli.internal;

import dev.backline.api.action.ActionInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * The groups that stand before a verb, and those within them: {@code set}, {@code set samples}.
 *
 * @param actions all that can be called
 */
record Nouns(List<ActionInfo> actions) {
    /** Answers whether this is a group, or holds one. */
    boolean has(String group) {
        return actions.stream().anyMatch(a -> within(a, group));
    }

    /** Answers the longest beginning of the words that is a group; none when the first word is none. */
    String of(List<String> words) {
        String group = "";
        for (String word : words) {
            String longer = (group + " " + word).strip();
            if (!has(longer)) {
                break;
            }
            group = longer;
        }
        return group;
    }

    /** Answers the actions of a group itself. */
    List<ActionInfo> verbs(String group) {
        return actions.stream().filter(a -> a.group().equals(group)).toList();
    }

    /** Answers the actions of a group and of those within it. */
    Stream<ActionInfo> all(String group) {
        return actions.stream().filter(a -> within(a, group));
    }

    /** Answers the last words of the groups within a group. */
    List<String> inner(String group) {
        return actions.stream()
                .filter(a -> a.group().startsWith(group + " "))
                .map(a -> a.group().substring(group.length() + 1))
                .distinct()
                .toList();
    }

    /** Answers what may stand behind a group, sorted. */
    List<String> behind(String group) {
        return Stream.concat(verbs(group).stream().map(ActionInfo::name), inner(group).stream())
                .sorted()
                .toList();
    }

    private static boolean within(ActionInfo action, String group) {
        return action.group().equals(group) || action.group().startsWith(group + " ");
    }
}
