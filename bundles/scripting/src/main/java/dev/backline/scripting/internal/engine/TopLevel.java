package dev.backline.scripting.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/** The statements that a script runs from its top. */
final class TopLevel {
    private TopLevel() {}

    /** Answers them, to be read or changed; empty for a class that is not the script's own. */
    static List<Statement> of(ClassNode node) {
        if (!node.isScript()) {
            return List.of();
        }
        MethodNode run = node.getDeclaredMethod("run", Parameter.EMPTY_ARRAY);
        return run != null && run.getCode() instanceof BlockStatement block ? block.getStatements() : List.of();
    }

    /** Answers the declaration in a statement, when it is one. */
    static Optional<DeclarationExpression> declaration(Statement statement) {
        return statement instanceof ExpressionStatement e && e.getExpression() instanceof DeclarationExpression d
                ? Optional.of(d)
                : Optional.empty();
    }

    /** Answers a copy that stays as it is while the statements are changed. */
    static List<Statement> snapshot(ClassNode node) {
        return new ArrayList<>(of(node));
    }
}
