package dev.backline.live.bridge.internal.rule;

import dev.backline.live.bridge.internal.rule.Formula.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a formula. From weak to strong: {@code or}, {@code and}, {@code not}, comparisons, {@code + -}, {@code * / %}, a sign, {@code ^} from the right.
 * A comparison is 1 or 0; everything but 0 counts as true.
 */
final class FormulaText {
    /** Deeper than any formula that a person writes, and far from the end of the stack. */
    private static final int DEEPEST = 100;

    private static final Map<String, Two> COMPARISONS = Map.of(
            "<", (a, b) -> a < b ? 1 : 0,
            "<=", (a, b) -> a <= b ? 1 : 0,
            ">", (a, b) -> a > b ? 1 : 0,
            ">=", (a, b) -> a >= b ? 1 : 0,
            "==", (a, b) -> a == b ? 1 : 0,
            "!=", (a, b) -> a != b ? 1 : 0);

    private final Tokens tokens;
    private final Map<String, Formula> names;
    private int depth;

    /**
     * Reads from here on.
     *
     * @param names formulas that the sheet has named with {@code let}
     */
    FormulaText(Tokens tokens, Map<String, Formula> names) {
        this.tokens = tokens;
        this.names = new HashMap<>(names);
    }

    Formula read() throws RuleFault {
        if (++depth > DEEPEST) {
            throw new RuleFault(
                    tokens.line(),
                    "the formula is nested deeper than " + DEEPEST + ". Give a part of it a name with let.");
        }
        Formula formula = either();
        depth--;
        return formula;
    }

    private Formula either() throws RuleFault {
        Formula left = both();
        while (tokens.takes("or")) {
            left = two(left, both(), (a, b) -> a != 0 || b != 0 ? 1 : 0);
        }
        return left;
    }

    private Formula both() throws RuleFault {
        Formula left = negation();
        while (tokens.takes("and")) {
            left = two(left, negation(), (a, b) -> a != 0 && b != 0 ? 1 : 0);
        }
        return left;
    }

    private Formula negation() throws RuleFault {
        boolean not = false;
        while (tokens.takes("not")) {
            not = !not;
        }
        Formula formula = comparison();
        return not ? one(formula, a -> a == 0 ? 1 : 0) : formula;
    }

    private Formula comparison() throws RuleFault {
        Formula left = sum();
        String sign = tokens.peek().kind() == Token.Kind.SIGN ? tokens.peek().text() : "";
        Optional<Two> two = Optional.ofNullable(COMPARISONS.get(sign));
        if (two.isEmpty()) {
            return left;
        }
        tokens.take();
        return two(left, sum(), two.get());
    }

    private Formula sum() throws RuleFault {
        Formula left = product();
        while (true) {
            if (tokens.takes("+")) {
                left = two(left, product(), Double::sum);
            } else if (tokens.takes("-")) {
                left = two(left, product(), (a, b) -> a - b);
            } else {
                return left;
            }
        }
    }

    private Formula product() throws RuleFault {
        Formula left = signed();
        while (true) {
            if (tokens.takes("*")) {
                left = two(left, signed(), (a, b) -> a * b);
            } else if (tokens.takes("/")) {
                left = two(left, signed(), (a, b) -> a / b);
            } else if (tokens.takes("%")) {
                left = two(left, signed(), (a, b) -> a - b * StrictMath.floor(a / b));
            } else {
                return left;
            }
        }
    }

    private Formula signed() throws RuleFault {
        boolean minus = false;
        while (tokens.peek().is("-") || tokens.peek().is("+")) {
            minus ^= tokens.take().is("-");
        }
        Formula formula = power();
        return minus ? one(formula, a -> -a) : formula;
    }

    private Formula power() throws RuleFault {
        Formula base = atom();
        if (!tokens.takes("^")) {
            return base;
        }
        if (++depth > DEEPEST) {
            throw new RuleFault(tokens.line(), "more than " + DEEPEST + " powers stand in a row. Leave some out.");
        }
        Formula exponent = signed();
        depth--;
        return two(base, exponent, StrictMath::pow);
    }

    private Formula atom() throws RuleFault {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.NUMBER) {
            tokens.take();
            return Formula.constant(Double.parseDouble(token.text()) * unit());
        }
        if (tokens.takes("(")) {
            Formula inner = read();
            tokens.expect(")", "behind the bracket");
            return inner;
        }
        if (AddressText.begins(tokens)) {
            return Formula.of(new AddressText(tokens).read());
        }
        if (token.kind() == Token.Kind.WORD) {
            tokens.take();
            return tokens.peek().is("(") ? call(token) : named(token);
        }
        throw tokens.fault("a number, a name, track(...) or a function such as lfo(1/4)");
    }

    /** A unit behind a number says what it counts in; only the thousand of kHz changes it. */
    private double unit() {
        Token unit = tokens.peek();
        if (unit.is("kHz")) {
            tokens.take();
            return 1_000;
        }
        if (unit.is("dB") || unit.is("Hz") || unit.is("bpm")) {
            tokens.take();
        }
        return 1;
    }

    private Formula named(Token name) throws RuleFault {
        Formula given = names.get(name.text());
        if (given != null) {
            return given;
        }
        return switch (name.text()) {
            case "beat" -> new Formula(Moment::beat, Set.of());
            case "bar" -> new Formula(m -> StrictMath.floor(m.beat() / m.beatsPerBar()) + 1, Set.of());
            case "tempo" -> Formula.of(Address.song(Address.Property.TEMPO));
            case "pi" -> Formula.constant(Math.PI);
            default ->
                throw new RuleFault(
                        tokens.line(),
                        "\"" + name.text() + "\" at column " + name.column()
                                + " is no name that is known here. Known are beat, bar,"
                                + " tempo, pi, track(...) and what let has named; functions take brackets: "
                                + String.join(", ", Functions.names()) + ".");
        };
    }

    private Formula call(Token name) throws RuleFault {
        tokens.expect("(", "behind " + name.text());
        List<Formula> arguments = new ArrayList<>();
        while (!tokens.peek().is(")")) {
            arguments.add(argument(name.text()));
            if (!tokens.takes(",")) {
                break;
            }
        }
        tokens.expect(")", "behind the values of " + name.text());
        return Functions.call(tokens.line(), name, arguments);
    }

    /** The shape of an LFO is a word; every other value is a formula. */
    private Formula argument(String function) throws RuleFault {
        if (function.equals("lfo") && tokens.peek().kind() == Token.Kind.TEXT) {
            return Formula.constant(Functions.shape(tokens.line(), tokens.take()));
        }
        return read();
    }

    private static Formula one(Formula a, One function) {
        Value value = a.value();
        return Formula.of(List.of(a), m -> function.of(value.at(m)));
    }

    private static Formula two(Formula a, Formula b, Two function) {
        Value left = a.value();
        Value right = b.value();
        return Formula.of(List.of(a, b), m -> function.of(left.at(m), right.at(m)));
    }

    private interface One {
        double of(double a);
    }

    private interface Two {
        double of(double a, double b);
    }
}
