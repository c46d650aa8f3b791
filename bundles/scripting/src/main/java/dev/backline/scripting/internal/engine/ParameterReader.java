package dev.backline.scripting.internal.engine;

import dev.backline.api.action.ParameterInfo;
import dev.backline.scripting.internal.language.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.GenericsType;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.jspecify.annotations.Nullable;

/** Reads one declared parameter out of the syntax tree: the same description that actions have. */
final class ParameterReader {
    private ParameterReader() {}

    static ParameterInfo read(DeclarationExpression declaration, AnnotationNode annotation) {
        String name = declaration.getVariableExpression().getName();
        ClassNode type = declaration.getVariableExpression().getOriginType();
        boolean list = simple(type).equals("List");
        List<String> choices = texts(annotation.getMember("choices"), name);
        String kind = kind(list ? element(type) : simple(type), name);
        Expression written = declaration.getRightExpression();
        boolean defaulted = !(written instanceof EmptyExpression);
        return new ParameterInfo(
                Names.hyphenated(name),
                choices.isEmpty() ? kind : "choice",
                list,
                !defaulted && !list && !kind.equals("flag"),
                number(annotation, "position", name).map(Double::intValue).orElse(-1),
                text(annotation, "unit", name),
                number(annotation, "min", name),
                number(annotation, "max", name),
                defaulted ? Optional.of(shown(written)) : Optional.empty(),
                choices,
                false,
                text(annotation, "value", name));
    }

    private static String kind(String type, String name) {
        return switch (type) {
            case "String", "Object", "CharSequence" -> "text";
            case "boolean", "Boolean" -> "flag";
            case "int", "Integer", "long", "Long" -> "integer";
            case "double", "Double", "float", "Float", "BigDecimal", "Number" -> "number";
            case "Path" -> "path";
            case "Key" -> "key";
            case "Tempo" -> "tempo";
            default ->
                throw new IllegalArgumentException(
                        "@Param " + name + ": " + type + " is no type of a parameter. Expected"
                                + " String, boolean, int, long, double, BigDecimal, Path, Key, Tempo or a List of these.");
        };
    }

    private static String simple(ClassNode type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String element(ClassNode list) {
        GenericsType[] types = list.getGenericsTypes();
        return types == null || types.length == 0 ? "String" : simple(types[0].getType());
    }

    private static String text(AnnotationNode annotation, String member, String name) {
        Expression value = annotation.getMember(member);
        if (value == null) {
            return "";
        }
        return String.valueOf(constant(value, name));
    }

    private static Optional<Double> number(AnnotationNode annotation, String member, String name) {
        Expression value = annotation.getMember(member);
        if (value == null) {
            return Optional.empty();
        }
        boolean negative = value instanceof UnaryMinusExpression;
        Expression bare = value instanceof UnaryMinusExpression minus ? minus.getExpression() : value;
        if (constant(bare, name) instanceof Number number) {
            return Optional.of(negative ? -number.doubleValue() : number.doubleValue());
        }
        throw new IllegalArgumentException("@Param " + name + ": " + member + " should be a number.");
    }

    private static List<String> texts(@Nullable Expression value, String name) {
        List<String> texts = new ArrayList<>();
        if (value instanceof ListExpression list) {
            list.getExpressions().forEach(e -> texts.add(String.valueOf(constant(e, name))));
        } else if (value != null) {
            texts.add(String.valueOf(constant(value, name)));
        }
        return texts;
    }

    private static Object constant(Expression value, String name) {
        if (value instanceof ConstantExpression constant && constant.getValue() != null) {
            return constant.getValue();
        }
        throw new IllegalArgumentException("@Param " + name + ": \"" + value.getText()
                + "\" should be a plain text or number, for help is read without" + " running the script.");
    }

    private static String shown(Expression written) {
        if (written instanceof ListExpression list) {
            return String.join(
                    ", ",
                    list.getExpressions().stream().map(Expression::getText).toList());
        }
        return written.getText();
    }
}
