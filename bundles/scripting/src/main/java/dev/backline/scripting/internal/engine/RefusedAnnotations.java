package dev.backline.scripting.internal.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.syntax.SyntaxException;

/** Refuses, in plain words, annotations that would run code or load jars while a script is compiled. */
final class RefusedAnnotations extends CompilationCustomizer {
    private static final Set<String> RUN_CODE = Set.of(
            "Grab",
            "Grapes",
            "GrabConfig",
            "GrabExclude",
            "GrabResolver",
            "ASTTest",
            "AnnotationCollector",
            "GroovyASTTransformation",
            "GroovyASTTransformationClass");

    RefusedAnnotations() {
        super(CompilePhase.CONVERSION);
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode classNode) {
        new Reader(source, classNode.getModule()).visitClass(classNode);
    }

    static String sentence(String annotation) {
        return annotation
                + " runs code while the script is only being compiled, before anybody agreed to run it; that is"
                + " refused. Write what it should do into the script itself, or install a bundle that brings it.";
    }

    /** Reads every annotation under the name that it was imported by. */
    private static final class Reader extends ClassCodeVisitorSupport {
        private final SourceUnit source;
        private final Map<String, String> aliases = new HashMap<>();

        Reader(SourceUnit source, ModuleNode module) {
            this.source = source;
            for (ImportNode node : module.getImports()) {
                aliases.put(node.getAlias(), simple(node.getClassName()));
                visitAnnotations(node);
            }
            module.getStarImports().forEach(this::visitAnnotations);
            module.getStaticImports().values().forEach(this::visitAnnotations);
            module.getStaticStarImports().values().forEach(this::visitAnnotations);
            if (module.getPackage() != null) {
                visitAnnotations(module.getPackage());
            }
        }

        @Override
        protected SourceUnit getSourceUnit() {
            return source;
        }

        @Override
        protected void visitAnnotation(AnnotationNode node) {
            String written = simple(node.getClassNode().getName());
            String name = aliases.getOrDefault(written, written);
            boolean extended = node.getMember("extensions") != null
                    && (name.equals("CompileStatic") || name.equals("TypeChecked"));
            if (RUN_CODE.contains(name) || extended) {
                source.addErrorAndContinue(new SyntaxException(
                        sentence("@" + name + (extended ? " with extensions" : "")),
                        node.getLineNumber(),
                        node.getColumnNumber()));
            }
            super.visitAnnotation(node);
        }

        private static String simple(String name) {
            return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        }
    }
}
