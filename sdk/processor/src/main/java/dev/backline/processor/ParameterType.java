package dev.backline.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What a parameter's Java type means to a surface.
 *
 * @param kind as in {@code ParameterInfo.type}
 * @param list whether it takes several
 * @param optional whether it may be left out
 * @param choices the words of an enum
 */
record ParameterType(String kind, boolean list, boolean optional, List<String> choices) {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("java.lang.String", "text"),
            Map.entry("java.nio.file.Path", "path"),
            Map.entry("dev.backline.model.Tempo", "tempo"),
            Map.entry("dev.backline.model.Key", "key"),
            Map.entry("dev.backline.model.Beats", "beats"),
            Map.entry("dev.backline.model.Seconds", "seconds"),
            Map.entry("dev.backline.model.Hertz", "hertz"),
            Map.entry("dev.backline.model.Decibels", "decibels"),
            Map.entry("dev.backline.model.Pitch", "pitch"));
    private static final Map<String, String> BOXED =
            Map.of("java.lang.Integer", "integer", "java.lang.Long", "integer", "java.lang.Double", "number");
    private static final Map<TypeKind, String> PRIMITIVES = Map.of(
            TypeKind.BOOLEAN, "flag", TypeKind.INT, "integer", TypeKind.LONG, "integer", TypeKind.DOUBLE, "number");

    /** Answers the meaning of a type, or empty when no surface can offer it. */
    static Optional<ParameterType> of(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return Optional.ofNullable(PRIMITIVES.get(type.getKind())).map(k -> plain(k, List.of()));
        }
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        String name = name(declared);
        if (declared.getTypeArguments().size() == 1
                && (name.equals("java.util.List") || name.equals("java.util.Optional"))) {
            boolean list = name.equals("java.util.List");
            return single(declared.getTypeArguments().getFirst(), true)
                    .map(one -> new ParameterType(one.kind, list, !list, one.choices));
        }
        return single(type, false);
    }

    private static Optional<ParameterType> single(TypeMirror type, boolean boxed) {
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        Element element = declared.asElement();
        if (element.getKind() == ElementKind.ENUM) {
            return Optional.of(plain(
                    "choice",
                    element.getEnclosedElements().stream()
                            .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
                            .map(e -> Names.choice(e.getSimpleName().toString()))
                            .toList()));
        }
        String name = name(declared);
        return Optional.ofNullable(boxed && BOXED.containsKey(name) ? BOXED.get(name) : KINDS.get(name))
                .map(k -> plain(k, List.of()));
    }

    private static ParameterType plain(String kind, List<String> choices) {
        return new ParameterType(kind, false, false, choices);
    }

    private static String name(DeclaredType type) {
        return ((TypeElement) type.asElement()).getQualifiedName().toString();
    }

    boolean numeric() {
        return switch (kind) {
            case "integer", "number", "tempo", "beats", "seconds", "hertz", "decibels" -> true;
            default -> false;
        };
    }

    /** Answers the unit that the type brings along. */
    String unit() {
        return switch (kind) {
            case "tempo" -> "bpm";
            case "beats" -> "beats";
            case "seconds" -> "s";
            case "hertz" -> "Hz";
            case "decibels" -> "dB";
            default -> "";
        };
    }
}
