package dev.backline.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Derives the JSON Schema of one result from a method's return type; it describes the neutral tree, not the class. */
final class ResultSchemas {
    /** Model and JDK values that the neutral tree holds as a number, with their unit. */
    private static final Map<String, String> NUMBERS = Map.of(
            "dev.backline.model.Tempo", "bpm",
            "dev.backline.model.Beats", "beats",
            "dev.backline.model.Seconds", "s",
            "dev.backline.model.Hertz", "Hz",
            "dev.backline.model.Decibels", "dB",
            "java.time.Duration", "s");

    private static final Set<String> INTEGERS = Set.of(
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.math.BigInteger",
            "dev.backline.model.Seed");
    private static final Set<String> DECIMALS =
            Set.of("java.lang.Double", "java.lang.Float", "java.math.BigDecimal", "java.lang.Number");
    private static final Set<String> TEXTS = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.Character",
            "java.net.URI",
            "java.util.UUID",
            "java.util.Locale",
            "dev.backline.model.Key",
            "dev.backline.model.Pitch",
            "dev.backline.model.PitchClass",
            "dev.backline.model.Scale");

    private final Elements elements;
    private final Types types;
    private final ExecutableElement method;
    private final Deque<String> open = new ArrayDeque<>();

    ResultSchemas(ProcessingEnvironment environment, ExecutableElement method) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.method = method;
    }

    /** Answers the schema of one result: a list and an {@code Outcome} answer one for each of their elements. */
    Map<String, Object> result() throws Refusal {
        TypeMirror type = method.getReturnType();
        if (type.getKind() == TypeKind.VOID) {
            return schema("null");
        }
        if (type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1) {
            String name = name(declared);
            if (name.equals(Names.OUTCOME) || isSequence(declared) || name.equals("java.util.Optional")) {
                return of(declared.getTypeArguments().getFirst(), "the result");
            }
        }
        return of(type, "the result");
    }

    private Map<String, Object> of(TypeMirror type, String where) throws Refusal {
        return switch (type.getKind()) {
            case BOOLEAN -> schema("boolean");
            case BYTE, SHORT, INT, LONG -> schema("integer");
            case FLOAT, DOUBLE -> schema("number");
            case CHAR -> schema("string");
            case ARRAY -> array(((ArrayType) type).getComponentType(), where);
            case WILDCARD -> {
                TypeMirror bound = ((WildcardType) type).getExtendsBound();
                yield bound == null ? new LinkedHashMap<>() : of(bound, where);
            }
            case DECLARED -> declared((DeclaredType) type, where);
            default -> throw refusal(type, where);
        };
    }

    private Map<String, Object> declared(DeclaredType type, String where) throws Refusal {
        String name = name(type);
        TypeElement element = (TypeElement) type.asElement();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (NUMBERS.containsKey(name)) {
            Map<String, Object> schema = schema("number");
            schema.put("x-unit", NUMBERS.get(name));
            return schema;
        }
        if (INTEGERS.contains(name) || DECIMALS.contains(name)) {
            return schema(INTEGERS.contains(name) ? "integer" : "number");
        }
        if (TEXTS.contains(name) || name.startsWith("java.time.")) {
            return schema("string");
        }
        if (name.equals("java.lang.Boolean")) {
            return schema("boolean");
        }
        if (name.equals("java.nio.file.Path")) {
            Map<String, Object> schema = schema("string");
            schema.put("format", "path");
            return schema;
        }
        if (name.equals("java.lang.Object")) {
            return new LinkedHashMap<>();
        }
        if (name.equals("java.util.Optional")) {
            return arguments.isEmpty() ? new LinkedHashMap<>() : of(arguments.getFirst(), where);
        }
        if (isSequence(type)) {
            return arguments.isEmpty() ? schema("array") : array(arguments.getFirst(), where);
        }
        if (isA(type, "java.util.Map")) {
            Map<String, Object> schema = schema("object");
            if (arguments.size() == 2) {
                schema.put("additionalProperties", of(arguments.getLast(), where));
            }
            return schema;
        }
        return named(type, element, where);
    }

    private Map<String, Object> named(DeclaredType type, TypeElement element, String where) throws Refusal {
        if (element.getKind() == ElementKind.ENUM) {
            Map<String, Object> schema = schema("string");
            schema.put(
                    "enum",
                    element.getEnclosedElements().stream()
                            .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
                            .map(e -> Names.choice(e.getSimpleName().toString()))
                            .toList());
            return schema;
        }
        if (element.getKind() == ElementKind.RECORD) {
            return record(type, element);
        }
        if (name(type).startsWith("dev.backline.model.")) {
            return schema("string");
        }
        throw refusal(type, where);
    }

    private Map<String, Object> record(DeclaredType type, TypeElement element) throws Refusal {
        Map<String, Object> schema = schema("object");
        String name = element.getQualifiedName().toString();
        if (open.contains(name)) {
            return schema;
        }
        open.push(name);
        DocText doc = DocText.of(elements.getDocComment(element));
        if (!doc.body().isEmpty()) {
            schema.put("description", doc.firstSentence());
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            String componentName = component.getSimpleName().toString();
            TypeMirror componentType =
                    ((ExecutableType) types.asMemberOf(type, component.getAccessor())).getReturnType();
            Map<String, Object> property = of(componentType, "component \"" + componentName + "\" of " + name);
            String description = doc.parameters().get(componentName);
            if (description != null) {
                property.put("description", description);
            }
            properties.put(componentName, property);
            if (!isA(componentType, "java.util.Optional")) {
                required.add(componentName);
            }
        }
        open.pop();
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private Map<String, Object> array(TypeMirror items, String where) throws Refusal {
        Map<String, Object> schema = schema("array");
        schema.put("items", of(items, where));
        return schema;
    }

    private boolean isSequence(TypeMirror type) {
        return isA(type, "java.util.Collection");
    }

    private boolean isA(TypeMirror type, String name) {
        TypeElement element = elements.getTypeElement(name);
        return element != null && types.isAssignable(types.erasure(type), types.erasure(element.asType()));
    }

    private static Map<String, Object> schema(String type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }

    private static String name(DeclaredType type) {
        return ((TypeElement) type.asElement()).getQualifiedName().toString();
    }

    private Refusal refusal(TypeMirror type, String where) {
        return new Refusal(
                method,
                "Method " + method.getSimpleName() + "() answers " + type + " as " + where
                        + ", which cannot become a neutral tree. Answer a record, a list, a map, an Optional, an enum, a JDK"
                        + " or model value, or an Outcome of these.");
    }
}
