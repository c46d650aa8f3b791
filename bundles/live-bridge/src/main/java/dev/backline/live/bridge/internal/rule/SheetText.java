package dev.backline.live.bridge.internal.rule;

import dev.backline.live.bridge.internal.rule.Rule.Conditional;
import dev.backline.live.bridge.internal.rule.Rule.Course;
import dev.backline.live.bridge.internal.rule.Rule.Deed;
import dev.backline.live.bridge.internal.rule.Rule.Length;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a sheet of rules:
 *
 * <pre>
 * let NAME = FORMULA
 * ADDRESS = FORMULA
 * link FORMULA -> ADDRESS [gain FORMULA] [offset FORMULA] [delay LENGTH], ...
 * when FORMULA then [set] ADDRESS = FORMULA | ramp ADDRESS to FORMULA over LENGTH | launch SCENE or CLIP | stop TRACK, ...
 * </pre>
 */
final class SheetText {
    /** More than any show needs, and few enough for each to be asked sixty times a second. */
    private static final int MOST_RULES = 2_000;

    private final Map<String, Formula> names = new HashMap<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Conditional> conditionals = new ArrayList<>();

    RuleSheet read(String text) throws RuleFault {
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            int first = at;
            StringBuilder whole = new StringBuilder(withoutComment(lines.get(at++)));
            while (at < lines.size() && goesOn(lines.get(at))) {
                whole.append(' ').append(withoutComment(lines.get(at++)));
            }
            statement(Tokens.of(first + 1, whole.toString()));
        }
        if (courses.isEmpty() && conditionals.isEmpty()) {
            throw new RuleFault(
                    "no rule was found, but at least one was expected, such as: track('Lead').pan = lfo(1/2) * 2 - 1");
        }
        return new RuleSheet(CourseOrder.of(courses, conditionals, SheetText::identity), conditionals);
    }

    private static boolean goesOn(String line) {
        return !line.isBlank() && Character.isWhitespace(line.charAt(0));
    }

    private static String withoutComment(String line) {
        boolean single = false;
        boolean twice = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            single ^= c == '\'' && !twice;
            twice ^= c == '"' && !single;
            if (!single && !twice && line.startsWith("//", i)) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private void statement(Tokens tokens) throws RuleFault {
        if (tokens.atEnd()) {
            return;
        }
        if (tokens.peek().is("let") && tokens.peek(1).kind() == Token.Kind.WORD) {
            let(tokens);
        } else if (tokens.takes("link")) {
            link(tokens);
        } else if (tokens.takes("when")) {
            when(tokens);
        } else if (AddressText.begins(tokens)) {
            Address target = new AddressText(tokens).target();
            tokens.expect("=", "and a formula behind the address");
            courses.add(Course.of(tokens.line(), target, formula(tokens)));
        } else {
            throw tokens.fault("let, link, when or an address such as track('Bass').volume");
        }
        tokens.expectEnd();
        if (courses.size() + conditionals.size() > MOST_RULES) {
            throw new RuleFault(
                    tokens.line(),
                    "this is rule " + (MOST_RULES + 1) + ", but at most " + MOST_RULES
                            + " were expected. Split the sheet.");
        }
    }

    private void let(Tokens tokens) throws RuleFault {
        tokens.take();
        String name = tokens.take().text();
        tokens.expect("=", "behind the name");
        Formula formula = formula(tokens);
        if (names.putIfAbsent(name, formula) != null) {
            throw new RuleFault(tokens.line(), "the name " + name + " is given twice. Choose another one.");
        }
    }

    private void link(Tokens tokens) throws RuleFault {
        Formula source = formula(tokens);
        tokens.expect("->", "and what follows");
        do {
            Address target = new AddressText(tokens).target();
            Formula gain = tokens.takes("gain") ? formula(tokens) : Formula.constant(1);
            Formula offset = tokens.takes("offset") ? formula(tokens) : Formula.constant(0);
            Length delay = tokens.takes("delay") ? length(tokens) : Length.NONE;
            courses.add(new Course(tokens.line(), target, source, gain, offset, delay));
        } while (tokens.takes(","));
    }

    private void when(Tokens tokens) throws RuleFault {
        Formula condition = formula(tokens);
        tokens.expect("then", "and what is done");
        List<Deed> deeds = new ArrayList<>();
        do {
            deeds.add(deed(tokens));
        } while (tokens.takes(","));
        conditionals.add(new Conditional(tokens.line(), condition, deeds));
    }

    private Deed deed(Tokens tokens) throws RuleFault {
        if (tokens.takes("launch")) {
            return new Deed(new AddressText(tokens).launched(), Formula.constant(1), Optional.empty());
        }
        if (tokens.takes("stop")) {
            return new Deed(new AddressText(tokens).stopped(), Formula.constant(1), Optional.empty());
        }
        if (tokens.takes("ramp")) {
            Address target = new AddressText(tokens).target();
            tokens.expect("to", "and a value behind what is ramped");
            Formula value = formula(tokens);
            tokens.expect("over", "and a length such as 4 beats");
            return new Deed(target, value, Optional.of(length(tokens)));
        }
        tokens.takes("set");
        Address target = new AddressText(tokens).target();
        tokens.expect("=", "and a value behind what is set");
        return new Deed(target, formula(tokens), Optional.empty());
    }

    private Length length(Tokens tokens) throws RuleFault {
        Formula amount = formula(tokens);
        boolean bars = tokens.takes("bars") || tokens.takes("bar");
        if (!bars && !tokens.takes("beats")) {
            tokens.takes("beat");
        }
        return new Length(amount, bars);
    }

    private Formula formula(Tokens tokens) throws RuleFault {
        return new FormulaText(tokens, names).read();
    }

    /** Names count alike whatever their case; a number and a name can only be told to be one thing when the song is there. */
    private static Object identity(Address address) {
        Function<String, String> small = s -> s.toLowerCase(Locale.ROOT);
        return new Address(
                small.apply(address.track()),
                small.apply(address.device()),
                address.property(),
                small.apply(address.argument()));
    }
}
