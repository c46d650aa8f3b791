package dev.backline.audio.ui.internal.chain;

import dev.backline.api.unit.UnitParameter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Values of parameters as they are read and typed: {@code -6dB}, {@code 1.2k}, {@code 30 ms}, {@code 40%}. */
final class Typed {
    private Typed() {}

    /** Answers a value with its unit. */
    static String text(UnitParameter parameter, double value) {
        if (!parameter.choices().isEmpty()) {
            int place = Math.clamp(Math.round(value), 0, parameter.choices().size() - 1);
            return parameter.choices().get(place);
        }
        String number = number(value);
        return parameter.unit().isEmpty() ? number : number + " " + parameter.unit();
    }

    /** Four digits that count, without zeros behind. */
    private static String number(double value) {
        double size = Math.abs(value);
        int digits = size >= 1_000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /** Reads a typed value, within the range; empty when it is none. */
    static OptionalDouble parse(UnitParameter parameter, String text) {
        String own = parameter.unit().toLowerCase(Locale.ROOT);
        String rest = text.strip().toLowerCase(Locale.ROOT).replace(',', '.');
        double times = 1;
        for (String unit : List.of("khz", "hz", "db", "ms", "%", "k", "s", own)) {
            if (!unit.isEmpty() && rest.endsWith(unit)) {
                rest = rest.substring(0, rest.length() - unit.length()).strip();
                times = times(unit, own);
                break;
            }
        }
        try {
            double value = Double.parseDouble(rest) * times;
            return Double.isFinite(value) ? OptionalDouble.of(parameter.clamp(value)) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            // What is no number changes nothing; the field shows the value again.
            return OptionalDouble.empty();
        }
    }

    private static double times(String typed, String own) {
        if (typed.equals(own)) {
            return 1;
        }
        return switch (typed) {
            case "k", "khz" -> 1_000;
            case "ms" -> own.equals("s") ? 0.001 : 1;
            case "s" -> own.equals("ms") ? 1_000 : 1;
            default -> 1;
        };
    }

    /** Answers where a value stands on its way from the lowest to the highest: by octaves where the range is wide and positive. */
    static double share(UnitParameter parameter, double value) {
        return isWide(parameter)
                ? StrictMath.log(value / parameter.low()) / StrictMath.log(parameter.high() / parameter.low())
                : (value - parameter.low()) / (parameter.high() - parameter.low());
    }

    /** Answers the value at a place from 0 to 1. */
    static double at(UnitParameter parameter, double share) {
        return parameter.clamp(
                isWide(parameter)
                        ? parameter.low() * StrictMath.pow(parameter.high() / parameter.low(), share)
                        : parameter.low() + share * (parameter.high() - parameter.low()));
    }

    private static boolean isWide(UnitParameter parameter) {
        return parameter.low() > 0 && parameter.high() / parameter.low() >= 50;
    }
}
