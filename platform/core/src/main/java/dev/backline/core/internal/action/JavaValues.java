package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands a checked value over as the Java type that a method takes. */
final class JavaValues {
    private JavaValues() {}

    /**
     * Answers the argument for a parameter.
     *
     * @param value as {@link Values} answers it; null when the parameter is absent
     * @throws ActionFault if a number does not fit into the type
     */
    static Object of(String name, @Nullable Object value, Type type) throws ActionFault {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return value == null ? Optional.empty() : Optional.of(single(name, value, inner));
            }
            List<Object> list = new ArrayList<>();
            for (Object one : value instanceof List<?> several ? several : List.of()) {
                list.add(single(name, one, inner));
            }
            return List.copyOf(list);
        }
        return value == null ? false : single(name, value, type);
    }

    private static Object single(String name, Object value, Type type) throws ActionFault {
        if (type == int.class || type == Integer.class) {
            long whole = (Long) value;
            if ((int) whole != whole) {
                throw new ActionFault(
                        Kind.USAGE,
                        "--" + name + " is \"" + whole + "\", but a whole number from " + Integer.MIN_VALUE + " to "
                                + Integer.MAX_VALUE + " was expected.");
            }
            return (int) whole;
        }
        if (type instanceof Class<?> choices && choices.isEnum()) {
            for (Object constant : choices.getEnumConstants()) {
                if (Words.choice((Enum<?>) constant).equals(value)) {
                    return constant;
                }
            }
        }
        return value;
    }
}
