package dev.backline.scripting.internal.engine;

import dev.backline.api.action.ActionFault;
import dev.backline.scripting.internal.language.BacklineScript;
import groovy.lang.GroovyClassLoader;
import groovy.transform.ThreadInterrupt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.codehaus.groovy.tools.GroovyClass;

/**
 * Compiles a script to bytes. Every loop, method and closure gets an interrupt check; nothing of the script runs. The class
 * loader that the compiler needs is let go at the end.
 */
final class ScriptCompiler {
    private final ClassLoader visible;

    /** Answers a compiler that sees the classes of a loader. */
    ScriptCompiler(ClassLoader visible) {
        this.visible = visible;
    }

    /** Compiles. */
    Program compile(ScriptSource source) throws ScriptFailure {
        CompileGate gate = new CompileGate();
        DeclaredParameters parameters = new DeclaredParameters();
        CompilerConfiguration configuration = configuration(source, parameters);
        GroovyClassLoader loader = new GroovyClassLoader(visible, configuration);
        loader.setResourceLoader(name -> null);
        CompilationUnit unit = new CompilationUnit(configuration, null, loader, gate);
        try {
            unit.addSource(source.className() + ".groovy", source.text());
            unit.compile(Phases.CLASS_GENERATION);
        } catch (CompilationFailedException e) {
            throw failure(source, gate, e);
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (GroovyClass made : unit.getClasses()) {
            classes.put(made.getName(), made.getBytes());
        }
        String main = unit.getClasses().isEmpty() ? source.className() : mainClass(unit, source);
        return new Program(
                source.file(),
                main,
                classes,
                new Declaration(source.about(), parameters.found(), parameters.triggers()));
    }

    private static String mainClass(CompilationUnit unit, ScriptSource source) {
        return unit.getAST().getModules().stream()
                .flatMap(m -> m.getClasses().stream())
                .filter(c -> c.isScript())
                .map(c -> c.getName())
                .findFirst()
                .orElse(source.className());
    }

    private static CompilerConfiguration configuration(ScriptSource source, DeclaredParameters parameters) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(BacklineScript.class.getName());
        configuration.setDisabledGlobalASTTransformations(Set.of("groovy.grape.GrabAnnotationTransformation"));
        ImportCustomizer imports = new ImportCustomizer();
        imports.addStarImports("dev.backline.model");
        imports.addImports(
                "dev.backline.scripting.api.Param",
                "dev.backline.scripting.api.ScriptFault",
                "java.nio.file.Files",
                "java.nio.file.Path");
        configuration.addCompilationCustomizers(imports, new RefusedAnnotations(), parameters, new UnitWords());
        if (source.kind() == ScriptSource.Kind.CONSOLE) {
            configuration.addCompilationCustomizers(new ConsoleVariables());
        }
        configuration.addCompilationCustomizers(new ASTTransformationCustomizer(ThreadInterrupt.class));
        return configuration;
    }

    private static ScriptFailure failure(ScriptSource source, CompileGate gate, CompilationFailedException e) {
        String message = gate.refused()
                .map(name -> source.file() + ": " + RefusedAnnotations.sentence(name))
                .orElseGet(() -> first(source, e));
        return new ScriptFailure(message, e, 5, List.of(new ActionFault(ActionFault.Kind.REFUSED, message, e)));
    }

    private static String first(ScriptSource source, CompilationFailedException e) {
        if (e instanceof MultipleCompilationErrorsException several) {
            for (Message message : several.getErrorCollector().getErrors()) {
                if (message instanceof SyntaxErrorMessage syntax) {
                    return sentence(source, syntax.getCause());
                }
            }
        }
        return source.file() + ": " + Objects.requireNonNullElse(e.getMessage(), e.toString());
    }

    private static String sentence(ScriptSource source, SyntaxException cause) {
        String text = Objects.requireNonNullElse(cause.getOriginalMessage(), "cannot be read")
                .strip();
        return source.file() + ", line " + cause.getLine() + ": " + text + (text.endsWith(".") ? "" : ".");
    }
}
