package dev.backline.live.osc.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscColor;
import dev.backline.live.osc.api.OscImpulse;
import dev.backline.live.osc.api.OscMidi;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.OscSymbol;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.api.OscUnsigned;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Arguments as one types them, by their type tags. */
final class TypedArguments {
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d*\\.?\\d+([eE][-+]?\\d+)?");

    private final String types;
    private final List<String> arguments;
    private int type;
    private int argument;

    TypedArguments(String types, List<String> arguments) {
        this.types = types.startsWith(",") ? types.substring(1) : types;
        this.arguments = arguments;
    }

    /** What an argument looks like. */
    static Object guess(String argument) {
        if (INTEGER.matcher(argument).matches()) {
            return Integer.parseInt(argument);
        }
        if (DECIMAL.matcher(argument).matches()) {
            return Float.parseFloat(argument);
        }
        return switch (argument) {
            case "true" -> true;
            case "false" -> false;
            default -> argument;
        };
    }

    List<Object> read() throws ActionFault {
        List<Object> values = list(0);
        if (argument < arguments.size()) {
            throw usage("--types is \"" + types + "\" and takes " + argument + " arguments, but " + arguments.size()
                    + " are given.");
        }
        return values;
    }

    private List<Object> list(int depth) throws ActionFault {
        List<Object> values = new ArrayList<>();
        while (type < types.length()) {
            char tag = types.charAt(type++);
            if (tag == ']' && depth > 0) {
                return values;
            }
            values.add(tag == '[' ? list(depth + 1) : value(tag));
        }
        if (depth > 0) {
            throw usage("--types is \"" + types + "\", but a ] for each [ was expected.");
        }
        return values;
    }

    private Object value(char tag) throws ActionFault {
        return switch (tag) {
            case 'T' -> true;
            case 'F' -> false;
            case 'N' -> OscNil.NIL;
            case 'I' -> OscImpulse.IMPULSE;
            default -> typed(tag, next(tag));
        };
    }

    private String next(char tag) throws ActionFault {
        if (argument == arguments.size()) {
            throw usage("--types is \"" + types + "\", but there is no argument left for its '" + tag + "'.");
        }
        return arguments.get(argument++);
    }

    private Object typed(char tag, String text) throws ActionFault {
        try {
            return switch (tag) {
                case 'i' -> Integer.parseInt(text);
                case 'h' -> Long.parseLong(text);
                case 'f' -> Float.parseFloat(text);
                case 'd' -> Double.parseDouble(text);
                case 's' -> text;
                case 'S' -> new OscSymbol(text);
                case 'c' -> character(text);
                case 'u' -> new OscUnsigned(Long.parseLong(text));
                case 'b' -> OscBlob.of(HexFormat.of().parseHex(text));
                case 't' -> text.equals("immediately") ? OscTime.IMMEDIATELY : OscTime.of(Instant.parse(text));
                case 'm' -> {
                    int[] four = four(text);
                    yield new OscMidi(four[0], four[1], four[2], four[3]);
                }
                case 'r' -> {
                    int[] four = four(text);
                    yield new OscColor(four[0], four[1], four[2], four[3]);
                }
                default ->
                    throw usage("--types has a '" + tag + "', but i h f d s S c m r t b u T F N I [ ] were expected.");
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw usage("Argument " + argument + " is \"" + text + "\", but its type '" + tag + "' expects "
                    + expected(tag) + ".");
        }
    }

    private static char character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }

    private static int[] four(String text) {
        byte[] bytes = HexFormat.of().parseHex(text);
        if (bytes.length != 4) {
            throw new IllegalArgumentException(text);
        }
        return new int[] {bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF, bytes[3] & 0xFF};
    }

    private static String expected(char tag) {
        return switch (tag) {
            case 'i', 'h', 'u' -> "a whole number in its range";
            case 'f', 'd' -> "a number";
            case 'c' -> "one character";
            case 't' -> "\"immediately\" or a time such as 2026-11-28T17:00:00Z";
            case 'm', 'r' -> "eight hexadecimal digits";
            default -> "hexadecimal digits";
        };
    }

    private static ActionFault usage(String message) {
        return new ActionFault(Kind.USAGE, message);
    }
}
