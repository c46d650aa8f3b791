package dev.backline.scripting.internal.library;

import dev.backline.api.action.ActionFault;
import dev.backline.scripting.api.ScriptFault;
import dev.backline.scripting.internal.engine.Program;
import dev.backline.scripting.internal.engine.ScriptEngine;
import dev.backline.scripting.internal.engine.ScriptFailure;
import dev.backline.scripting.internal.engine.ScriptSource;
import dev.backline.scripting.internal.language.Arguments;
import dev.backline.scripting.internal.language.GivenValues;
import dev.backline.scripting.internal.language.NamedScripts;
import dev.backline.scripting.internal.language.Names;
import dev.backline.scripting.internal.language.ScriptContext;
import dev.backline.scripting.internal.language.Variables;
import dev.backline.scripting.internal.leash.Leash;
import dev.backline.scripting.internal.leash.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of a folder, called by name: {@code three-keys.groovy} is {@code scripts.threeKeys(...)}. Each call reads the
 * file, so that it is always the newest; what did not change is not compiled again.
 */
public final class ScriptShelf implements NamedScripts {
    private final Path folder;
    private final ScriptEngine engine;
    private final ScriptContext context;

    /** Answers the shelf of a folder, which need not be there. */
    public ScriptShelf(Path folder, ScriptEngine engine, ScriptContext context) {
        this.folder = folder;
        this.engine = engine;
        this.context = context;
    }

    /** Answers the files by Groovy name. */
    static Map<String, Path> files(Path folder) {
        Map<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(f -> f.toString().endsWith(".groovy")).sorted().forEach(f -> {
                String file = String.valueOf(f.getFileName());
                files.put(Names.camel(file.substring(0, file.length() - ".groovy".length())), f);
            });
        } catch (IOException e) {
            throw new ScriptFault(new ActionFault(
                    ActionFault.Kind.NOT_FOUND, folder + " cannot be read: " + e.getMessage() + ".", e));
        }
        return files;
    }

    @Override
    public List<String> names() {
        return List.copyOf(files(folder).keySet());
    }

    @Override
    public @Nullable Object call(String name, Object... arguments) {
        Path file = files(folder).get(name);
        if (file == null) {
            throw new ScriptFault(new ActionFault(
                    ActionFault.Kind.NOT_FOUND,
                    "There is no script \"" + name + "\" in " + folder + ". "
                            + (names().isEmpty()
                                    ? "The folder is empty."
                                    : "There are: " + String.join(", ", names()) + ".")));
        }
        try {
            return run(ScriptSource.load(file), arguments).orElse(null);
        } catch (IOException e) {
            throw new ScriptFault(
                    new ActionFault(ActionFault.Kind.NOT_FOUND, file + " cannot be read: " + e.getMessage() + ".", e));
        } catch (ScriptFailure e) {
            throw new ScriptFault(e.faults(), List.of(), e.exitCode());
        }
    }

    private Optional<Object> run(ScriptSource source, Object... arguments) throws ScriptFailure {
        Program program = engine.compile(source);
        var parameters = program.declaration().parameters();
        Variables variables = new Variables();
        Map<String, Object> values;
        if (parameters.isEmpty()) {
            values = Map.of();
            variables.setVariable("args", arguments);
        } else {
            values = GivenValues.read(
                    source.file(),
                    parameters,
                    new Arguments(source.file(), "backline run " + source.file() + " --help", parameters, arguments)
                            .values());
            variables.setVariable("args", new Object[0]);
        }
        StopSignal outer = StopSignal.current();
        return engine.run(
                program,
                variables,
                context.withScripts(this).withGiven(values),
                new Leash(outer::raised, Optional.empty()));
    }
}
