package dev.backline.scripting.internal.console;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.Actions;
import dev.backline.scripting.api.GroupWords;
import dev.backline.scripting.internal.language.ActionText;
import dev.backline.scripting.internal.language.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What {@code help} and {@code doc} answer. */
final class ConsoleHelp {
    private static final String WORDS = """
            Type Groovy; every action is there by name:
              set.check 'Bassline.als'                 an action of a group, values without a name first
              make genre: 'techno', seed: 7            an action without a group, named values
              def tracks = [7, 8].collect { make seed: it, dryRun: true }
              def later = async { make seed: 9 }; later.get()
              _                                        the last result
              scripts.name(genre: 'house')             a script of the home
            help GROUP   doc ACTION   exit
            Ctrl-C stops what runs and keeps the variables; an open bracket lets the input go on; Tab completes.
            """;

    private final Actions actions;

    private final Supplier<List<GroupWords>> words;

    ConsoleHelp(Actions actions, Supplier<List<GroupWords>> words) {
        this.actions = actions;
        this.words = words;
    }

    /** Answers the groups, or the actions of one. */
    String help(String about) {
        if (about.isEmpty()) {
            return WORDS + "\n" + groups();
        }
        String group = Names.hyphenated(about.strip().replace('.', ' '));
        String lines = actions.list().stream()
                .filter(a -> Names.isWithin(a.group(), group))
                .map(a -> "  " + ActionText.line(a) + "\n")
                .collect(Collectors.joining());
        String more = words.get().stream()
                .filter(w -> w.group().equals(group))
                .flatMap(w -> w.members().entrySet().stream().map(e -> member(w, e.getKey(), e.getValue())))
                .collect(Collectors.joining());
        return lines.isEmpty() && more.isEmpty() ? doc(about) : lines + more;
    }

    private static String member(GroupWords of, String name, String what) {
        return String.format(Locale.ROOT, "  %s.%s  %s%n", of.group(), name, what);
    }

    /** Answers all about one action. */
    String doc(String about) {
        for (GroupWords of : words.get()) {
            String word = about.strip().replaceFirst("^(backline\\.)?" + of.group() + "[. ]", "");
            if (of.members().containsKey(word) && !word.equals(about.strip())) {
                return member(of, word, of.members().getOrDefault(word, ""));
            }
        }
        String name = List.of(about.strip().split("[. ]+")).stream()
                .filter(w -> !w.equals("backline"))
                .map(Names::hyphenated)
                .collect(Collectors.joining(" "));
        return actions.find(name).map(ActionText::page).orElseGet(() -> actions.explainMissing(name) + "\n");
    }

    private String groups() {
        Map<String, String> groups = new TreeMap<>();
        for (ActionInfo info : actions.list()) {
            String key = Names.camel(info.group().isEmpty() ? info.name() : info.group());
            String value = info.group().isEmpty() ? info.title() : Names.camel(info.name());
            groups.merge(key, value, (a, b) -> a + ", " + b);
        }
        StringBuilder text = new StringBuilder();
        groups.forEach((group, names) -> text.append(String.format(Locale.ROOT, "%-12s %s%n", group, names)));
        return text.toString();
    }
}
