package dev.backline.scripting.internal.engine;

import dev.backline.api.action.ParameterInfo;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.syntax.SyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads variables with {@code @Param} and lets a given value replace the written one: {@code String genre = 'house'} becomes
 * {@code String genre = parameter('genre', isGiven('genre') ? null : 'house')}.
 */
final class DeclaredParameters extends CompilationCustomizer {
    private final List<ParameterInfo> found = new ArrayList<>();
    private boolean triggers;

    DeclaredParameters() {
        super(CompilePhase.CONVERSION);
    }

    /** Answers what was declared, in order. */
    List<ParameterInfo> found() {
        return found;
    }

    /** Answers whether the top level asks to be called later. */
    boolean triggers() {
        return triggers;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
        for (Statement statement : TopLevel.snapshot(node)) {
            TopLevel.declaration(statement).ifPresent(d -> declare(source, d));
            triggers |= asksToBeCalled(statement);
        }
    }

    private void declare(SourceUnit source, DeclarationExpression declaration) {
        AnnotationNode annotation = annotation(declaration);
        if (annotation == null) {
            return;
        }
        try {
            found.add(ParameterReader.read(declaration, annotation));
        } catch (IllegalArgumentException e) {
            source.addErrorAndContinue(new SyntaxException(
                    String.valueOf(e.getMessage()), annotation.getLineNumber(), annotation.getColumnNumber()));
            return;
        }
        declaration.getAnnotations().remove(annotation);
        String name = declaration.getVariableExpression().getName();
        Expression written = written(declaration);
        Expression unlessGiven = new TernaryExpression(
                new BooleanExpression(call("isGiven", new ConstantExpression(name))),
                new ConstantExpression(null),
                written);
        declaration.setRightExpression(call("parameter", new ConstantExpression(name), unlessGiven));
    }

    private static @Nullable AnnotationNode annotation(DeclarationExpression declaration) {
        if (declaration.isMultipleAssignmentDeclaration()) {
            return null;
        }
        for (AnnotationNode node : declaration.getAnnotations()) {
            String name = node.getClassNode().getName();
            if (name.equals("Param") || name.equals("dev.backline.scripting.api.Param")) {
                return node;
            }
        }
        return null;
    }

    private static boolean asksToBeCalled(Statement statement) {
        return statement instanceof ExpressionStatement e
                && e.getExpression() instanceof MethodCallExpression call
                && call.isImplicitThis()
                && (call.getMethodAsString() != null)
                && (call.getMethodAsString().equals("on")
                        || call.getMethodAsString().equals("every"));
    }

    private static Expression call(String method, Expression... arguments) {
        MethodCallExpression call = new MethodCallExpression(
                VariableExpression.THIS_EXPRESSION, method, new ArgumentListExpression(arguments));
        call.setImplicitThis(false);
        return call;
    }

    private static Expression written(DeclarationExpression declaration) {
        if (!(declaration.getRightExpression() instanceof EmptyExpression)) {
            return declaration.getRightExpression();
        }
        boolean list =
                declaration.getVariableExpression().getOriginType().getName().endsWith("List");
        return list ? new ListExpression() : new ConstantExpression(null);
    }
}
