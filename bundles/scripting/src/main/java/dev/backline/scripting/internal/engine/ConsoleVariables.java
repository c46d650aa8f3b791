package dev.backline.scripting.internal.engine;

import java.util.List;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/** Lets {@code def x = 1} at the top of a console input outlive that input: the declaration becomes an assignment. */
final class ConsoleVariables extends CompilationCustomizer {
    ConsoleVariables() {
        super(CompilePhase.CONVERSION);
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
        List<Statement> statements = TopLevel.of(node);
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            int index = i;
            TopLevel.declaration(statement)
                    .filter(d -> !d.isMultipleAssignmentDeclaration()
                            && d.getAnnotations().isEmpty()
                            && !(d.getRightExpression() instanceof ArrayExpression))
                    .ifPresent(d -> statements.set(index, assignment(d, statement)));
        }
    }

    private static Statement assignment(DeclarationExpression declaration, Statement old) {
        VariableExpression declared = declaration.getVariableExpression();
        Expression right = declaration.getRightExpression();
        Expression value = right instanceof EmptyExpression ? new ConstantExpression(null) : right;
        ClassNode type = declared.getOriginType();
        Expression typed = ClassHelper.isObjectType(type) || right instanceof EmptyExpression
                ? value
                : CastExpression.asExpression(type, value);
        BinaryExpression assignment =
                new BinaryExpression(new VariableExpression(declared.getName()), declaration.getOperation(), typed);
        assignment.setSourcePosition(declaration);
        ExpressionStatement statement = new ExpressionStatement(assignment);
        statement.setSourcePosition(old);
        statement.copyStatementLabels(old);
        return statement;
    }
}
