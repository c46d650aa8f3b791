package dev.backline.scripting.internal.engine;

import dev.backline.scripting.internal.language.Units;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers units: {@code -6.dB}, {@code 124.bpm}, {@code 4.beats}. Done while compiling, because a method that Groovy learns at run time would
 * stay in the whole process.
 */
final class UnitWords extends CompilationCustomizer {
    private static final ClassNode UNITS = ClassHelper.make(Units.class);

    UnitWords() {
        super(CompilePhase.CONVERSION);
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
        new Rewriting(source).visitClass(node);
    }

    private static final class Rewriting extends ClassCodeExpressionTransformer {
        private final SourceUnit source;

        Rewriting(SourceUnit source) {
            this.source = source;
        }

        @Override
        protected SourceUnit getSourceUnit() {
            return source;
        }

        @Override
        public @Nullable Expression transform(@Nullable Expression expression) {
            if (expression instanceof ClosureExpression closure) {
                closure.getCode().visit(this);
                return closure;
            }
            if (expression instanceof PropertyExpression property
                    && property.getObjectExpression() instanceof ConstantExpression number
                    && number.getValue() instanceof Number
                    && Units.known(property.getPropertyAsString())) {
                return quantity(property, number);
            }
            return expression == null ? null : super.transform(expression);
        }

        private static Expression quantity(PropertyExpression property, ConstantExpression number) {
            Expression call = new StaticMethodCallExpression(
                    UNITS,
                    "of",
                    new ArgumentListExpression(number, new ConstantExpression(property.getPropertyAsString())));
            call.setSourcePosition(property);
            return call;
        }
    }
}
