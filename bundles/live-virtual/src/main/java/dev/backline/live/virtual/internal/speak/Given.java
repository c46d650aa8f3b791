package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.Part;
import dev.backline.live.osc.api.dialect.ValueType;
import java.util.List;
import java.util.Locale;

/** Arguments as AbletonOSC and Live take them: what converts, what is refused, and with which words. */
final class Given {
    private static final double MOST = 1_576_800;

    private Given() {}

    /** Answers an index that AbletonOSC makes a whole number of: a float will do. */
    static int index(List<Object> arguments, int place) throws LiveFault {
        if (place >= arguments.size()) {
            throw new LiveFault(LiveFault.Kind.INDEX, "tuple index out of range");
        }
        Object value = arguments.get(place);
        return switch (value) {
            case Number n -> n.intValue();
            case Boolean b -> b ? 1 : 0;
            case String s when s.strip().matches("[+-]?\\d{1,9}") -> Integer.parseInt(s.strip());
            case String s -> throw LiveFault.value("invalid literal for int() with base 10: '" + s + "'");
            default ->
                throw new LiveFault(
                        LiveFault.Kind.TYPE,
                        "int() argument must be a string, a bytes-like object or a number, not '" + type(value) + "'");
        };
    }

    /** Answers the place of a negative index counted from the end, as Python has it. */
    static int place(int index, int size) throws LiveFault {
        int place = index < 0 ? index + size : index;
        if (place < 0 || place >= size) {
            throw LiveFault.index();
        }
        return place;
    }

    /** Answers exactly so many arguments. */
    static List<Object> exactly(int count, List<Object> arguments) throws LiveFault {
        if (arguments.size() < count) {
            throw LiveFault.value("not enough values to unpack (expected " + count + ", got " + arguments.size() + ")");
        }
        if (arguments.size() > count) {
            throw LiveFault.value("too many values to unpack (expected " + count + ")");
        }
        return arguments;
    }

    /** No number with a fraction goes beyond what a song has beats at most, so that places add up to places. */
    private static void within(Object value, String what) throws LiveFault {
        if (value instanceof Double number && Math.abs(number) > MOST) {
            throw LiveFault.runtime("Invalid value. " + what + " is " + number + ", but at most " + (long) MOST
                    + " either way was expected");
        }
    }

    /** Answers a value as Live takes it for a part: whole number, double, truth or text. */
    static Object value(Part part, List<Object> arguments, int place, String what) throws LiveFault {
        if (place >= arguments.size()) {
            throw new LiveFault(LiveFault.Kind.INDEX, "tuple index out of range");
        }
        Object value = converted(part.type(), arguments.get(place), what);
        within(value, what);
        if (part.range().isPresent()
                && value instanceof Number n
                && !part.range().get().holds(n.doubleValue())) {
            throw LiveFault.runtime("Invalid value. Check the parameters range with min/max: " + part.name() + " of "
                    + what + " is " + n + ", but " + part.range().get() + " was expected");
        }
        return value;
    }

    private static Object converted(ValueType type, Object value, String what) throws LiveFault {
        return switch (type) {
            case INT ->
                switch (value) {
                    case Integer i -> i;
                    case Long l when l == l.intValue() -> l.intValue();
                    case Boolean b -> b ? 1 : 0;
                    default -> throw type(what, value, "int");
                };
            case FLOAT ->
                switch (value) {
                    case Number n when Double.isFinite(n.doubleValue()) -> n.doubleValue();
                    case Boolean b -> b ? 1.0 : 0.0;
                    default -> throw type(what, value, "float");
                };
            case BOOL ->
                switch (value) {
                    case Boolean b -> b;
                    case Integer i -> i != 0;
                    case Long l -> l != 0;
                    default -> throw type(what, value, "bool");
                };
            case TEXT -> {
                if (value instanceof String text) {
                    yield text;
                }
                throw type(what, value, "str");
            }
            case ANY -> value;
        };
    }

    private static LiveFault type(String what, Object found, String expected) {
        return new LiveFault(
                LiveFault.Kind.TYPE,
                "Python argument types in " + what + "(" + type(found) + ") did not match C++ signature: " + what + "("
                        + expected + ")");
    }

    private static String type(Object value) {
        return switch (value) {
            case Integer i -> "int";
            case Long l -> "int";
            case Float f -> "float";
            case Double d -> "float";
            case Boolean b -> "bool";
            case String s -> "str";
            case List<?> l -> "list";
            default -> value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
