package dev.backline.live.bridge.internal.rule;

import dev.backline.live.bridge.internal.rule.Formula.Value;
import dev.backline.model.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The functions of the language. Each is a function of its values and of the beat, so that a jump in the song needs no history. */
final class Functions {
    /** A note value of 1 is a whole note, which has four beats. */
    private static final double BEATS_OF_WHOLE = 4;

    private static final List<String> SHAPES = List.of("sine", "triangle", "saw", "square");

    private Functions() {}

    static List<String> names() {
        return Arrays.stream(Name.values()).map(Name::toString).toList();
    }

    /** Answers the number of an LFO's shape. */
    static int shape(int line, Token word) throws RuleFault {
        int shape = SHAPES.indexOf(word.text());
        if (shape < 0) {
            throw new RuleFault(
                    line,
                    "an LFO has no shape " + word + "; it has " + String.join(", ", SHAPES) + ". Take one of these.");
        }
        return shape;
    }

    static Formula call(int line, Token word, List<Formula> arguments) throws RuleFault {
        Name name = Arrays.stream(Name.values())
                .filter(n -> n.toString().equals(word.text()))
                .findFirst()
                .orElseThrow(() -> new RuleFault(
                        line,
                        "there is no function " + word + " (column " + word.column() + "); there are "
                                + String.join(", ", names()) + ". Take one of these."));
        int count = arguments.size();
        if (count < name.least || count > name.most || name == Name.ENV && count % 2 != 0) {
            throw new RuleFault(line, word + " was given " + count + " values, but " + name.usage + " was expected.");
        }
        Value[] values = arguments.stream().map(Formula::value).toArray(Value[]::new);
        return Formula.of(arguments, name == Name.ENV ? m -> envelope(values, m) : m -> name.of(m, numbers(values, m)));
    }

    private static double[] numbers(Value[] values, Moment moment) {
        double[] numbers = new double[values.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values[i].at(moment);
        }
        return numbers;
    }

    /** A low-frequency oscillator from 0 to 1 that begins at 0 with the song: sine is (1 - cos 2 pi x) / 2. */
    private static double lfo(Moment moment, double... v) {
        double turns = moment.beat() / (v[0] * BEATS_OF_WHOLE) + (v.length > 2 ? v[2] : 0);
        double x = turns - StrictMath.floor(turns);
        return switch (v.length > 1 ? (int) v[1] : 0) {
            case 1 -> 1 - Math.abs(2 * x - 1);
            case 2 -> x;
            case 3 -> x < 0.5 ? 1 : 0;
            default -> (1 - StrictMath.cos(2 * Math.PI * x)) / 2;
        };
    }

    /** Straight lines between corners, each a beat and a value; held before the first and behind the last. */
    private static double envelope(Value[] corners, Moment moment) {
        double beat = moment.beat();
        double from = corners[0].at(moment);
        double value = corners[1].at(moment);
        for (int i = 2; i < corners.length && beat >= from; i += 2) {
            double to = corners[i].at(moment);
            double next = corners[i + 1].at(moment);
            if (beat < to) {
                return value + (next - value) * (beat - from) / (to - from);
            }
            from = to;
            value = next;
        }
        return value;
    }

    /** A number from 0 to 1 that changes with each note of a length, by default with each beat. */
    private static double random(Moment moment, double... v) {
        double length = v.length > 1 ? v[1] * BEATS_OF_WHOLE : 1;
        long note = (long) StrictMath.floor(moment.beat() / length);
        return Seed.of((long) v[0]).split("note " + note).random().nextDouble();
    }

    private static double map(double x, double low, double high, double toLow, double toHigh) {
        double part = Math.clamp((x - low) / (high - low), 0.0, 1.0);
        return toLow + (toHigh - toLow) * part;
    }

    /** What is known, with how many values it takes. */
    private enum Name {
        SIN(1, 1, "sin(x)"),
        COS(1, 1, "cos(x)"),
        ABS(1, 1, "abs(x)"),
        SQRT(1, 1, "sqrt(x)"),
        FLOOR(1, 1, "floor(x)"),
        ROUND(1, 1, "round(x)"),
        MIN(2, 16, "min(a, b, ...)"),
        MAX(2, 16, "max(a, b, ...)"),
        CLAMP(3, 3, "clamp(x, low, high)"),
        MAP(5, 5, "map(x, low, high, newLow, newHigh)"),
        LFO(1, 3, "lfo(length, 'sine', phase)"),
        ENV(4, 400, "env(beat, value, beat, value, ...)"),
        RANDOM(1, 2, "random(seed, length)"),
        DB(1, 1, "db(gain)"),
        GAIN(1, 1, "gain(dB)"),
        IF(3, 3, "if(condition, then, otherwise)");

        private final int least;
        private final int most;
        private final String usage;

        Name(int least, int most, String usage) {
            this.least = least;
            this.most = most;
            this.usage = usage;
        }

        double of(Moment moment, double... v) {
            return switch (this) {
                case SIN -> StrictMath.sin(v[0]);
                case COS -> StrictMath.cos(v[0]);
                case ABS -> Math.abs(v[0]);
                case SQRT -> Math.sqrt(v[0]);
                case FLOOR -> Math.floor(v[0]);
                case ROUND -> Math.rint(v[0]);
                case MIN -> Arrays.stream(v).min().orElseThrow();
                case MAX -> Arrays.stream(v).max().orElseThrow();
                case CLAMP -> Math.min(Math.max(v[0], v[1]), v[2]);
                case MAP -> map(v[0], v[1], v[2], v[3], v[4]);
                case LFO -> lfo(moment, v);
                case RANDOM -> random(moment, v);
                case DB -> 20 * StrictMath.log10(v[0]);
                case GAIN -> StrictMath.pow(10, v[0] / 20);
                case IF -> v[0] != 0 ? v[1] : v[2];
                case ENV -> throw new IllegalStateException("An envelope takes its corners unasked");
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
