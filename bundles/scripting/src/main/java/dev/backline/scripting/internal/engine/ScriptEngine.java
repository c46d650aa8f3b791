package dev.backline.scripting.internal.engine;

import dev.backline.scripting.internal.language.BacklineScript;
import dev.backline.scripting.internal.language.ScriptContext;
import dev.backline.scripting.internal.leash.Leash;
import dev.backline.scripting.internal.leash.Stopped;
import groovy.lang.Binding;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClassRegistry;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.codehaus.groovy.runtime.MethodClosure;
import org.jspecify.annotations.Nullable;

/**
 * Compiles each content once, and runs each evaluation in a loader of its own, so that dropped scripts leave nothing behind.
 * Safe for any thread.
 */
public final class ScriptEngine {
    private final ClassLoader visible;
    private final ScriptCompiler compiler;
    private final ProgramCache cache;

    /**
     * Answers an engine.
     *
     * @param visible the classes that scripts see
     * @param cacheFolder where compiled files are kept
     * @param version of this bundle; another one compiles anew
     */
    public ScriptEngine(ClassLoader visible, Path cacheFolder, String version) {
        this.visible = visible;
        this.compiler = new ScriptCompiler(visible);
        this.cache = new ProgramCache(cacheFolder, version);
    }

    /** Answers the compiled form of a source. A file's is kept on disk. */
    public Program compile(ScriptSource source) throws ScriptFailure {
        if (source.kind() == ScriptSource.Kind.CONSOLE) {
            return compiler.compile(source);
        }
        Optional<Program> kept = cache.find(source);
        if (kept.isPresent()) {
            return kept.get();
        }
        Program program = compiler.compile(source);
        cache.keep(source, program);
        return program;
    }

    /** Runs a program on a leash and answers the value of its last statement. */
    public Optional<Object> run(Program program, Binding variables, ScriptContext context, Leash leash)
            throws ScriptFailure {
        try {
            return Optional.ofNullable(
                    leash.run("script " + program.file(), () -> evaluate(program, variables, context)));
        } catch (ExecutionException e) {
            throw Failures.of(program, e);
        } catch (Stopped e) {
            throw Failures.of(program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.of(program, e);
        }
    }

    /** Answers what a script that threw, later and elsewhere, did wrong. */
    public ScriptFailure failure(Program program, Throwable thrown) {
        return Failures.of(program, thrown);
    }

    /** Answers the failure of work of a program that was stopped. */
    public ScriptFailure failure(Program program, Stopped stopped) {
        return Failures.of(program, stopped);
    }

    private @Nullable Object evaluate(Program program, Binding variables, ScriptContext context) throws Exception {
        ProgramLoader loader = new ProgramLoader(program, visible);
        Thread.currentThread().setContextClassLoader(loader);
        Class<?> main = loader.loadClass(program.mainClass());
        if (!BacklineScript.class.isAssignableFrom(main)) {
            return null;
        }
        BacklineScript script = (BacklineScript) main.getDeclaredConstructor().newInstance();
        script.setBinding(variables);
        script.attach(context);
        try {
            return script.run();
        } finally {
            keepMethods(script, program);
            forget(main);
        }
    }

    /** A method that an input of the console defines can be called by the next ones. */
    private static void keepMethods(BacklineScript script, Program program) {
        if (!program.file().equals("console")) {
            return;
        }
        for (var method : script.getClass().getDeclaredMethods()) {
            String name = method.getName();
            if (!method.isSynthetic() && !name.equals("run") && !name.equals("main") && name.indexOf('$') < 0) {
                script.getBinding().setVariable(name, new MethodClosure(script, name));
            }
        }
    }

    private static void forget(Class<?> main) {
        MetaClassRegistry registry = GroovySystem.getMetaClassRegistry();
        registry.removeMetaClass(main);
    }
}
