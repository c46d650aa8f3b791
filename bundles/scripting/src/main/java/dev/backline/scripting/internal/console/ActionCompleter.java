package dev.backline.scripting.internal.console;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.Actions;
import dev.backline.api.action.ParameterInfo;
import dev.backline.scripting.internal.language.ActionText;
import dev.backline.scripting.internal.language.Names;
import dev.backline.scripting.internal.language.Variables;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes from what is there at this moment: groups, actions, their parameters and values, variables, types, scripts. */
final class ActionCompleter implements Completer {
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

    /** The types that scripts see without an import. */
    interface Types {
        /** Answers their names. */
        List<String> names();

        /** Answers one of them. */
        Optional<Class<?>> find(String name);
    }

    ActionCompleter(Actions actions, Variables variables, Types types, Supplier<List<String>> scripts) {
        this.actions = actions;
        this.variables = variables;
        this.types = types;
        this.scripts = scripts;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String word = line.word();
        String before = line.line().substring(0, line.cursor() - word.length());
        int dot = word.lastIndexOf('.');
        Optional<ActionInfo> call = call(before);
        Matcher named = NAMED.matcher(before);
        if (before.matches("\\s*(doc|help)\\s+")) {
            names(candidates);
        } else if (call.isPresent() && named.find()) {
            parameter(call.get(), named.group(1)).ifPresent(p -> values(p, word, candidates));
        } else if (word.startsWith("'") || word.startsWith("\"")) {
            FileCandidates.add(word, candidates);
        } else if (dot >= 0) {
            members(word.substring(0, dot), candidates);
        } else {
            call.ifPresent(info -> parameters(info, before, candidates));
            top(candidates);
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

    private void top(List<Candidate> candidates) {
        TreeSet<String> names = new TreeSet<>(WORDS);
        for (ActionInfo info : actions.list()) {
            names.add(first(info));
        }
        names.addAll(variables.names());
        names.addAll(types.names());
        names.forEach(name -> candidates.add(new Candidate(name, name, null, null, null, null, false)));
    }

    private void names(List<Candidate> candidates) {
        for (ActionInfo info : actions.list()) {
            String name = info.group().isEmpty()
                    ? Names.camel(info.name())
                    : Names.camel(info.group()) + "." + Names.camel(info.name());
            candidates.add(described(name, info.title()));
        }
    }

    private void members(String owner, List<Candidate> candidates) {
        String bare = owner.startsWith("backline.") ? owner.substring("backline.".length()) : owner;
        if (owner.equals("backline")) {
            for (ActionInfo info : actions.list()) {
                candidates.add(described(owner + "." + first(info), info.group().isEmpty() ? info.title() : ""));
            }
        } else if (owner.equals("scripts")) {
            scripts.get().forEach(name -> candidates.add(described("scripts." + name, "")));
        } else if (variables.hasVariable(owner) && variables.getVariable(owner) != null) {
            ofValue(owner, variables.getVariable(owner), candidates);
        } else if (types.names().contains(owner)) {
            types.find(owner).ifPresent(type -> methods(owner, type, true, candidates));
        } else {
            ofGroup(owner, bare, candidates);
        }
    }

    private void ofGroup(String owner, String group, List<Candidate> candidates) {
        TreeSet<String> within = new TreeSet<>();
        for (ActionInfo info : actions.list()) {
            String groupOfIt = Names.camel(info.group());
            if (groupOfIt.equals(group)) {
                candidates.add(described(owner + "." + Names.camel(info.name()), info.title()));
            } else if (groupOfIt.startsWith(group + ".")) {
                within.add(owner + groupOfIt.substring(group.length()));
            }
        }
        within.forEach(name -> candidates.add(described(name, "")));
    }

    /** The word that stands first in a call. */
    private static String first(ActionInfo info) {
        return Names.camel(info.group().isEmpty() ? info.name() : info.group().split(" ", 2)[0]);
    }

    private static void ofValue(String name, Object value, List<Candidate> candidates) {
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> candidates.add(described(name + "." + key, "")));
            return;
        }
        methods(name, value.getClass(), false, candidates);
    }

    private static void methods(String owner, Class<?> type, boolean ofType, List<Candidate> candidates) {
        Arrays.stream(type.getMethods())
                .filter(m -> Modifier.isStatic(m.getModifiers()) == ofType && m.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .filter(m -> m.indexOf('$') < 0)
                .distinct()
                .sorted()
                .forEach(m -> candidates.add(described(owner + "." + m, "")));
    }

    private static void parameters(ActionInfo info, String before, List<Candidate> candidates) {
        for (ParameterInfo p : info.parameters()) {
            String name = Names.camel(p.name()) + ":";
            if (!before.contains(name)) {
                candidates.add(described(name, p.help() + " (" + ActionText.limits(p) + ")"));
            }
        }
        if (info.writes()) {
            candidates.add(described("dryRun:", "tells what it would write, and writes nothing"));
        }
    }

    private static Optional<ParameterInfo> parameter(ActionInfo info, String camel) {
        return info.parameters().stream()
                .filter(p -> p.name().equals(Names.hyphenated(camel)))
                .findFirst();
    }

    private static void values(ParameterInfo p, String word, List<Candidate> candidates) {
        char quote = word.startsWith("\"") ? '"' : '\'';
        switch (p.type()) {
            case "choice" -> p.choices().forEach(c -> candidates.add(described(quote + c + quote, "")));
            case "flag" -> List.of("true", "false").forEach(c -> candidates.add(described(c, "")));
            case "path" -> FileCandidates.add(word.isEmpty() ? "'" : word, candidates);
            case "key" -> List.of("Am", "C", "F#m").forEach(c -> candidates.add(described(quote + c + quote, "")));
            case "text" ->
                p.defaultValue().ifPresent(d -> candidates.add(described(quote + d + quote, ActionText.limits(p))));
            default -> p.defaultValue().ifPresent(d -> candidates.add(described(d, ActionText.limits(p))));
        }
    }

    private static Candidate described(String value, String description) {
        return new Candidate(value, value, null, description.isEmpty() ? null : description, null, null, false);
    }
}
