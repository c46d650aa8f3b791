package dev.backline.scripting.internal.console;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.Actions;
import dev.backline.api.action.ParameterInfo;
import dev.backline.scripting.api.GroupWords;
import dev.backline.scripting.internal.language.ActionText;
import dev.backline.scripting.internal.language.Names;
import dev.backline.scripting.internal.language.Variables;
import dev.backline.scripting.internal.library.Scripting;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can stand at a place, from what is there at this moment: groups, actions, their parameters and values, variables, types,
 * scripts. Knows no terminal and no window.
 */
final class Offers {
    private static final Pattern CALL = Pattern.compile("([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*){0,3})\\s*(?=[( ])");
    private static final Pattern NAMED = Pattern.compile("(\\w+):\\s*$");
    private static final List<String> WORDS = List.of(
            "async",
            "backline",
            "def",
            "doc",
            "exit",
            "false",
            "for",
            "help",
            "if",
            "import",
            "new",
            "null",
            "println",
            "return",
            "scripts",
            "true",
            "while");

    private final Actions actions;
    private final Variables variables;
    private final Types types;
    private final Supplier<List<String>> scripts;
    private final Supplier<List<GroupWords>> words;

    /**
     * Something that can be typed.
     *
     * @param value all of it, from where the word begins
     * @param help one line, may be empty
     */
    record Offer(String value, String help) {}

    /** The types that scripts see without an import. */
    interface Types {
        /** Answers their names. */
        List<String> names();

        /** Answers one of them. */
        Optional<Class<?>> find(String name);
    }

    /** Answers the types that a bundle's scripts see. */
    static Types types(Scripting scripting) {
        return new Types() {
            @Override
            public List<String> names() {
                return scripting.types();
            }

            @Override
            public Optional<Class<?>> find(String name) {
                return scripting.type(name);
            }
        };
    }

    Offers(
            Actions actions,
            Variables variables,
            Types types,
            Supplier<List<String>> scripts,
            Supplier<List<GroupWords>> words) {
        this.words = words;
        this.actions = actions;
        this.variables = variables;
        this.types = types;
        this.scripts = scripts;
    }

    /**
     * Answers what can stand in the place of a word; also what does not begin as it does.
     *
     * @param before the text that the word follows
     * @param word what is typed of it
     */
    List<Offer> at(String before, String word) {
        List<Offer> offers = new ArrayList<>();
        add(before, word, offers);
        return offers;
    }

    private void add(String before, String word, List<Offer> offers) {
        int dot = word.lastIndexOf('.');
        Optional<ActionInfo> call = call(before);
        Matcher named = NAMED.matcher(before);
        if (before.matches("\\s*(doc|help)\\s+")) {
            names(offers);
        } else if (call.isPresent() && named.find()) {
            parameter(call.get(), named.group(1)).ifPresent(p -> values(p, word, offers));
        } else if (word.startsWith("'") || word.startsWith("\"")) {
            FileOffers.add(word, offers);
        } else if (dot >= 0) {
            String owner = word.substring(0, dot);
            Chain.of(before + owner).ifPresent(chain -> behind(chain, owner + ".", offers));
            // Behind a bracket the word begins with its dot: what stands before it is no name.
            if (!word.startsWith(".")) {
                members(owner, offers);
            }
        } else {
            call.ifPresent(info -> parameters(info, before, offers));
            top(offers);
        }
    }

    private Optional<ActionInfo> call(String before) {
        String statement = before.substring(Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1);
        Optional<ActionInfo> found = Optional.empty();
        Matcher matcher = CALL.matcher(statement);
        while (matcher.find()) {
            Optional<ActionInfo> info = action(matcher.group(1));
            found = info.isPresent() ? info : found;
        }
        return found;
    }

    private Optional<ActionInfo> action(String call) {
        String bare = call.startsWith("backline.") ? call.substring("backline.".length()) : call;
        return actions.find(Names.hyphenated(bare.replace('.', ' ')).replace(" -", " "));
    }

    private void top(List<Offer> offers) {
        TreeSet<String> names = new TreeSet<>(WORDS);
        for (ActionInfo info : actions.list()) {
            names.add(first(info));
        }
        words.get().forEach(group -> names.add(group.group()));
        names.addAll(variables.names());
        names.addAll(types.names());
        names.forEach(name -> offers.add(described(name, "")));
    }

    private void names(List<Offer> offers) {
        for (GroupWords more : words.get()) {
            more.members().forEach((name, what) -> offers.add(described(more.group() + "." + name, what)));
        }
        for (ActionInfo info : actions.list()) {
            String name = info.group().isEmpty()
                    ? Names.camel(info.name())
                    : Names.camel(info.group()) + "." + Names.camel(info.name());
            offers.add(described(name, info.title()));
        }
    }

    private void members(String owner, List<Offer> offers) {
        String bare = owner.startsWith("backline.") ? owner.substring("backline.".length()) : owner;
        if (owner.equals("backline")) {
            for (ActionInfo info : actions.list()) {
                offers.add(described(owner + "." + first(info), info.group().isEmpty() ? info.title() : ""));
            }
        } else if (owner.equals("scripts")) {
            scripts.get().forEach(name -> offers.add(described("scripts." + name, "")));
        } else if (variables.hasVariable(owner) && variables.getVariable(owner) != null) {
            ofValue(owner, variables.getVariable(owner), offers);
        } else if (types.names().contains(owner)) {
            types.find(owner).ifPresent(type -> methods(owner, type, true, offers));
        } else {
            ofGroup(owner, bare, offers);
        }
    }

    private void behind(Chain chain, String typed, List<Offer> offers) {
        for (GroupWords more : words.get()) {
            if (more.group().equals(chain.first())) {
                more.members(chain.rest()).forEach((name, what) -> offers.add(described(typed + name, what)));
            }
        }
    }

    private void ofGroup(String owner, String group, List<Offer> offers) {
        TreeSet<String> within = new TreeSet<>();
        for (ActionInfo info : actions.list()) {
            String groupOfIt = Names.camel(info.group());
            if (groupOfIt.equals(group)) {
                offers.add(described(owner + "." + Names.camel(info.name()), info.title()));
            } else if (groupOfIt.startsWith(group + ".")) {
                within.add(owner + groupOfIt.substring(group.length()));
            }
        }
        within.forEach(name -> offers.add(described(name, "")));
        Set<String> taken = offers.stream().map(Offer::value).collect(Collectors.toSet());
        for (GroupWords more : words.get()) {
            if (more.group().equals(group)) {
                more.members().forEach((name, what) -> {
                    if (!taken.contains(owner + "." + name)) {
                        offers.add(described(owner + "." + name, what));
                    }
                });
            }
        }
    }

    /** The word that stands first in a call. */
    private static String first(ActionInfo info) {
        return Names.camel(info.group().isEmpty() ? info.name() : info.group().split(" ", 2)[0]);
    }

    private static void ofValue(String name, Object value, List<Offer> offers) {
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> offers.add(described(name + "." + key, "")));
            return;
        }
        methods(name, value.getClass(), false, offers);
    }

    private static void methods(String owner, Class<?> type, boolean ofType, List<Offer> offers) {
        Arrays.stream(type.getMethods())
                .filter(m -> Modifier.isStatic(m.getModifiers()) == ofType && m.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .filter(m -> m.indexOf('$') < 0)
                .distinct()
                .sorted()
                .forEach(m -> offers.add(described(owner + "." + m, "")));
    }

    private static void parameters(ActionInfo info, String before, List<Offer> offers) {
        for (ParameterInfo p : info.parameters()) {
            String name = Names.camel(p.name()) + ":";
            if (!before.contains(name)) {
                offers.add(described(name, p.help() + " (" + ActionText.limits(p) + ")"));
            }
        }
        if (info.writes()) {
            offers.add(described("dryRun:", "tells what it would write, and writes nothing"));
        }
    }

    private static Optional<ParameterInfo> parameter(ActionInfo info, String camel) {
        return info.parameters().stream()
                .filter(p -> p.name().equals(Names.hyphenated(camel)))
                .findFirst();
    }

    private static void values(ParameterInfo p, String word, List<Offer> offers) {
        char quote = word.startsWith("\"") ? '"' : '\'';
        switch (p.type()) {
            case "choice" -> p.choices().forEach(c -> offers.add(described(quote + c + quote, "")));
            case "flag" -> List.of("true", "false").forEach(c -> offers.add(described(c, "")));
            case "path" -> FileOffers.add(word.isEmpty() ? "'" : word, offers);
            case "key" -> List.of("Am", "C", "F#m").forEach(c -> offers.add(described(quote + c + quote, "")));
            case "text" ->
                p.defaultValue().ifPresent(d -> offers.add(described(quote + d + quote, ActionText.limits(p))));
            default -> p.defaultValue().ifPresent(d -> offers.add(described(d, ActionText.limits(p))));
        }
    }

    private static Offer described(String value, String help) {
        return new Offer(value, help);
    }
}
