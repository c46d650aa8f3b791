package dev.backline.live.osc.api;

import java.util.List;

/** What can be an argument, and how it is read. */
final class Arguments {
    private Arguments() {}

    /** The lists that {@code List.of} answers are taken as they are, so that a message that was received is not copied again. */
    static List<Object> copy(List<?> arguments) {
        List<Object> copy = List.copyOf(arguments);
        boolean nested = false;
        for (int i = 0; i < copy.size(); i++) {
            if (copy.get(i) instanceof List<?>) {
                nested = true;
            } else {
                tag(copy.get(i));
            }
        }
        return nested ? deep(copy) : copy;
    }

    private static List<Object> deep(List<Object> arguments) {
        Object[] copy = arguments.toArray();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] instanceof List<?> list) {
                copy[i] = copy(list);
            }
        }
        return List.of(copy);
    }

    static String tags(List<?> arguments) {
        StringBuilder tags = new StringBuilder(arguments.size());
        for (Object argument : arguments) {
            if (argument instanceof List<?> list) {
                tags.append('[').append(tags(list)).append(']');
            } else {
                tags.append(tag(argument));
            }
        }
        return tags.toString();
    }

    static char tag(Object argument) {
        return switch (argument) {
            case Integer _ -> 'i';
            case Float _ -> 'f';
            case String _ -> 's';
            case Boolean truth -> truth ? 'T' : 'F';
            case Long _ -> 'h';
            case Double _ -> 'd';
            case OscBlob _ -> 'b';
            case OscNil _ -> 'N';
            case OscImpulse _ -> 'I';
            case OscSymbol _ -> 'S';
            case OscTime _ -> 't';
            case Character _ -> 'c';
            case OscColor _ -> 'r';
            case OscMidi _ -> 'm';
            case OscUnsigned _ -> 'u';
            default ->
                throw new IllegalArgumentException(
                        "An argument is a " + argument.getClass().getName()
                                + ", but one of the types of OSC was expected: see OscMessage.");
        };
    }

    static int integer(OscMessage message, int index) throws OscFault {
        long whole = whole(message, index);
        if (whole != (int) whole) {
            throw unexpected(message, index, "a whole number of 32 bits");
        }
        return (int) whole;
    }

    static long whole(OscMessage message, int index) throws OscFault {
        return switch (at(message, index, "a whole number")) {
            case Integer i -> i;
            case Long h -> h;
            case OscUnsigned u -> u.value();
            // Many senders know no other number than a float.
            case Float f when f.longValue() == f -> f.longValue();
            case Double d when d.longValue() == d -> d.longValue();
            default -> throw unexpected(message, index, "a whole number");
        };
    }

    static double number(OscMessage message, int index) throws OscFault {
        return switch (at(message, index, "a number")) {
            case Number number -> number.doubleValue();
            case OscUnsigned u -> u.value();
            default -> throw unexpected(message, index, "a number");
        };
    }

    static String text(OscMessage message, int index) throws OscFault {
        return switch (at(message, index, "a text")) {
            case String text -> text;
            case OscSymbol symbol -> symbol.text();
            default -> throw unexpected(message, index, "a text");
        };
    }

    static boolean truth(OscMessage message, int index) throws OscFault {
        return switch (at(message, index, "true or false")) {
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            default -> throw unexpected(message, index, "true or false");
        };
    }

    static <T> T of(OscMessage message, int index, Class<T> type, String expected) throws OscFault {
        Object argument = at(message, index, expected);
        if (!type.isInstance(argument)) {
            throw unexpected(message, index, expected);
        }
        return type.cast(argument);
    }

    private static Object at(OscMessage message, int index, String expected) throws OscFault {
        int count = message.arguments().size();
        if (index < 0 || index >= count) {
            throw new OscFault(message.address() + ", argument " + (index + 1) + ": there are " + count
                    + " arguments, but " + expected + " was expected here. Look up what the address takes.");
        }
        return message.arguments().get(index);
    }

    private static OscFault unexpected(OscMessage message, int index, String expected) {
        Object found = message.arguments().get(index);
        return new OscFault(message.address() + ", argument " + (index + 1) + " is " + found + " of type "
                + tags(List.of(found)) + ", but " + expected + " was expected. Look up what the address takes.");
    }
}
