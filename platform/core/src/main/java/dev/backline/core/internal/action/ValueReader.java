package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ParameterInfo;
import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.Hertz;
import dev.backline.model.Key;
import dev.backline.model.Pitch;
import dev.backline.model.PitchClass;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one value of one parameter: a text as one types it, or a value of the parameter's own type. Numbers are read the
 * same in every country: a full stop, no grouping; the parameter's unit may stand behind.
 */
final class ValueReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");
    private static final Pattern PITCH = Pattern.compile("([A-Ga-g])([#♯]{0,2}|[b♭]{0,2})(-?[0-9])");
    private static final List<String> YES = List.of("true", "yes", "on", "1");
    private static final List<String> NO = List.of("false", "no", "off", "0");

    private final ParameterInfo parameter;

    ValueReader(ParameterInfo parameter) {
        this.parameter = parameter;
    }

    /** Answers how the user knows the parameter: {@code --bpm}, or {@code FILE} for a place on the command line. */
    String place() {
        return parameter.position() >= 0 ? parameter.name().toUpperCase(Locale.ROOT) : "--" + parameter.name();
    }

    /**
     * Answers the value: String for texts and choices, Boolean, Long, Double, Path, or a value of the model.
     *
     * @throws ActionFault if it is none, or out of range, or a file is not there
     */
    Object read(Object given) throws ActionFault {
        return switch (parameter.type()) {
            case "flag" -> flag(given);
            case "integer" -> integer(given);
            case "choice" -> choice(given);
            case "path" -> path(given);
            case "key" -> given instanceof Key key ? key : key(text(given));
            case "pitch" -> given instanceof Pitch pitch ? pitch : pitch(given);
            case "text" -> text(given);
            default -> measure(given);
        };
    }

    private Object measure(Object given) throws ActionFault {
        double value = switch (given) {
            case Tempo tempo when parameter.type().equals("tempo") -> tempo.bpm();
            case Beats beats when parameter.type().equals("beats") -> beats.value();
            case Seconds seconds when parameter.type().equals("seconds") -> seconds.value();
            case Hertz hertz when parameter.type().equals("hertz") -> hertz.value();
            case Decibels decibels when parameter.type().equals("decibels") -> decibels.value();
            default -> number(given);
        };
        try {
            return switch (parameter.type()) {
                case "tempo" -> Tempo.of(value);
                case "beats" -> Beats.of(value);
                case "seconds" -> Seconds.of(value);
                case "hertz" -> Hertz.of(value);
                case "decibels" -> Decibels.of(value);
                default -> (Object) value;
            };
        } catch (IllegalArgumentException e) {
            throw new ActionFault(Kind.USAGE, place() + ": " + e.getMessage(), e);
        }
    }

    private Object flag(Object given) throws ActionFault {
        String word = text(given).toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw wrong(given, "true or false was expected", place() + "=true");
    }

    private Object integer(Object given) throws ActionFault {
        double value = number(given);
        if (value != Math.rint(value) || Math.abs(value) > 1e15 && !(given instanceof Long)) {
            return longText(given);
        }
        return given instanceof Long whole ? whole : (Object) (long) value;
    }

    /** A whole number that a double cannot hold, such as a seed of 18 digits. */
    private Object longText(Object given) throws ActionFault {
        try {
            return Long.parseLong(withoutUnit(text(given)));
        } catch (NumberFormatException e) {
            throw wrong(given, expectedNumber(), example());
        }
    }

    private double number(Object given) throws ActionFault {
        String typed = given instanceof Number number ? number.toString() : withoutUnit(text(given));
        boolean silence = parameter.type().equals("decibels") && typed.equalsIgnoreCase("-inf");
        if (!silence && !NUMBER.matcher(typed).matches()) {
            String point = COMMA.matcher(typed).matches() ? place() + " " + typed.replace(',', '.') : example();
            throw wrong(given, expectedNumber(), point);
        }
        double value = silence ? Double.NEGATIVE_INFINITY : Double.parseDouble(typed);
        double min = parameter.min().orElse(Double.NEGATIVE_INFINITY);
        double max = parameter.max().orElse(Double.POSITIVE_INFINITY);
        if (!(value >= min && value <= max) || Double.isInfinite(value) && !silence) {
            throw wrong(given, expectedNumber(), example());
        }
        return value;
    }

    private String withoutUnit(String typed) {
        String unit = parameter.unit().toLowerCase(Locale.ROOT);
        String text = typed.strip();
        boolean behind = !unit.isEmpty() && text.toLowerCase(Locale.ROOT).endsWith(unit);
        return behind ? text.substring(0, text.length() - unit.length()).strip() : text;
    }

    private String expectedNumber() {
        String kind = parameter.type().equals("integer") ? "a whole number" : "a number";
        String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
        Optional<String> min = parameter.min().map(Words::number);
        Optional<String> max = parameter.max().map(Words::number);
        String range = "";
        if (min.isPresent() && max.isPresent()) {
            range = " from " + min.get() + " to " + max.get() + unit;
        } else if (min.isPresent()) {
            range = " of " + min.get() + unit + " or more";
        } else if (max.isPresent()) {
            range = " of " + max.get() + unit + " or less";
        } else if (!unit.isEmpty()) {
            range = " in" + unit;
        }
        return kind + range + " was expected";
    }

    private Object choice(Object given) throws ActionFault {
        String typed = given instanceof Enum<?> constant ? Words.choice(constant) : text(given);
        String word = typed.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        for (String choice : parameter.choices()) {
            if (choice.equals(typed) || choice.equalsIgnoreCase(word)) {
                return choice;
            }
        }
        String hint = NearNames.question(word, parameter.choices())
                .orElse("Give it like " + place() + " " + parameter.choices().getFirst() + ".");
        throw new ActionFault(
                Kind.USAGE,
                found(given) + "one of " + String.join(", ", parameter.choices()) + " was expected. " + hint);
    }

    private Object path(Object given) throws ActionFault {
        Path path = switch (given) {
            case Path one -> one;
            case File file -> file.toPath();
            default -> pathOf(text(given));
        };
        if (parameter.input()) {
            Inputs.check(place(), path);
        }
        return path;
    }

    private Path pathOf(String typed) throws ActionFault {
        try {
            if (!typed.isEmpty()) {
                return Path.of(typed);
            }
        } catch (InvalidPathException e) {
            throw new ActionFault(Kind.USAGE, found(typed) + "the path of a file or folder was expected.", e);
        }
        throw wrong(typed, "the path of a file or folder was expected", place() + " beat.wav");
    }

    private Object key(String typed) throws ActionFault {
        try {
            return Key.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new ActionFault(
                    Kind.USAGE,
                    found(typed) + "a key such as Am, F#m, C, Bb minor or D dorian was expected. Give it like "
                            + place() + " Am.",
                    e);
        }
    }

    private Object pitch(Object given) throws ActionFault {
        String typed = text(given).strip();
        Matcher name = PITCH.matcher(typed);
        int midi = -1;
        if (name.matches()) {
            String accidentals = name.group(2);
            int shift = accidentals.isEmpty() ? 0 : "#♯".indexOf(accidentals.charAt(0)) >= 0 ? 1 : -1;
            midi = (Integer.parseInt(name.group(3)) + 2) * 12
                    + PitchClass.parse(name.group(1)).semitone()
                    + shift * accidentals.length();
        } else if (typed.matches("[0-9]{1,3}")) {
            midi = Integer.parseInt(typed);
        }
        if (midi < 0 || midi > 127) {
            throw wrong(given, "a note such as C3 or F#2, or a number from 0 to 127, was expected", place() + " C3");
        }
        return Pitch.of(midi);
    }

    private static String text(Object given) {
        return given instanceof Number number ? plain(number) : given.toString();
    }

    private static String plain(Number number) {
        return number instanceof Double || number instanceof Float
                ? Words.number(number.doubleValue())
                : number.toString();
    }

    private String example() {
        double low = parameter.min().orElse(Double.NEGATIVE_INFINITY);
        double high = parameter.max().orElse(Double.POSITIVE_INFINITY);
        double usual = parameter.type().equals("tempo") ? 126 : 1;
        double good = Math.clamp(usual, low, high);
        return place() + " " + parameter.defaultValue().orElse(Words.number(good));
    }

    private ActionFault wrong(Object given, String expected, String example) {
        return new ActionFault(Kind.USAGE, found(given) + expected + ". Give it like " + example + ".");
    }

    private String found(Object given) {
        return place() + " is \"" + text(given) + "\", but ";
    }
}
