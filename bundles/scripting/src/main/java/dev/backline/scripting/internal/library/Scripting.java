package dev.backline.scripting.internal.library;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.event.Events;
import dev.backline.api.home.Home;
import dev.backline.api.job.Jobs;
import dev.backline.api.job.Progress;
import dev.backline.scripting.api.GroupWords;
import dev.backline.scripting.internal.engine.ExportedClasses;
import dev.backline.scripting.internal.engine.ScriptEngine;
import dev.backline.scripting.internal.language.ActionCalls;
import dev.backline.scripting.internal.language.ScriptContext;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Where engine, home and actions meet: one for all commands of this bundle. */
@Component(service = Scripting.class)
public final class Scripting {
    private final Home home;
    private final Actions actions;
    private final Jobs jobs;
    private final Events events;
    private final Path installation;
    private final ClassLoader visible;
    private final ScriptEngine engine;
    private final Optional<ExportedClasses> exported;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<GroupWords> words = new CopyOnWriteArrayList<>();

    /** Answers it over all bundles. */
    @Activate
    public Scripting(
            BundleContext context,
            @Reference Home home,
            @Reference Actions actions,
            @Reference Jobs jobs,
            @Reference Events events) {
        this(
                home,
                actions,
                jobs,
                events,
                Optional.of(new ExportedClasses(context, Scripting.class.getClassLoader())),
                Optional.ofNullable(context.getProperty("backline.install"))
                        .map(Path::of)
                        .orElse(Path.of("")),
                context.getBundle().getVersion() + " " + context.getBundle().getLastModified());
    }

    /** Answers it over the class path, for tests. */
    public Scripting(Home home, Actions actions, Jobs jobs, Events events) {
        this(home, actions, jobs, events, List.of());
    }

    /** Answers it over the class path with words of groups that do not change, for tests. */
    public Scripting(Home home, Actions actions, Jobs jobs, Events events, List<GroupWords> words) {
        this(home, actions, jobs, events, Optional.empty(), Path.of(""), "class path");
        this.words.addAll(words);
    }

    private Scripting(
            Home home,
            Actions actions,
            Jobs jobs,
            Events events,
            Optional<ExportedClasses> exported,
            Path installation,
            String version) {
        this.home = home;
        this.actions = actions;
        this.jobs = jobs;
        this.events = events;
        this.exported = exported;
        this.installation = installation;
        this.visible = exported.map(ClassLoader.class::cast).orElseGet(Scripting.class::getClassLoader);
        this.engine = new ScriptEngine(visible, home.folder().resolve("cache").resolve("scripts"), version);
    }

    /** Lets the bundles go. */
    @Deactivate
    public void close() {
        exported.ifPresent(ExportedClasses::close);
    }

    /** Answers the engine. */
    public ScriptEngine engine() {
        return engine;
    }

    /** Answers the home. */
    public Home home() {
        return home;
    }

    /** Answers the registry of actions. */
    public Actions actions() {
        return actions;
    }

    /** Answers what bundles add to groups at this moment. */
    public List<GroupWords> words() {
        return List.copyOf(words);
    }

    /** Answers the names of the model's types, which every script sees without an import. */
    public List<String> types() {
        return exported
                .flatMap(e -> e.exporter("dev.backline.model"))
                .map(bundle -> bundle.adapt(BundleWiring.class))
                .map(wiring -> wiring.listResources("/dev/backline/model", "*.class", BundleWiring.LISTRESOURCES_LOCAL))
                .orElse(List.of())
                .stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".class".length()))
                .filter(name -> name.indexOf('$') < 0 && name.indexOf('-') < 0)
                .sorted()
                .toList();
    }

    /** Answers one of these types by its simple name. */
    public Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName("dev.backline.model." + name, false, visible));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Answers the folder of the home's scripts; it need not be there. */
    public Path folder() {
        return home.folder().resolve("scripts");
    }

    /** Answers what a script stands on that belongs to nobody's console. */
    public ScriptContext context(PrintStream out, Intent intent, Progress progress) {
        ScriptContext bare = new ScriptContext(
                new ActionCalls(actions, () -> words, intent, progress),
                jobs,
                out,
                dev.backline.scripting.internal.language.NamedScripts.NONE,
                Optional.empty(),
                Map.of());
        return bare.withScripts(new ScriptShelf(folder(), engine, bare));
    }

    /**
     * Keeps the home's scripts loaded and their triggers armed until it is closed.
     *
     * @param out where their {@code println} goes
     * @param notices hears what went wrong and what was reloaded
     */
    public LiveScripts live(PrintStream out, Consumer<String> notices) {
        return new LiveScripts(
                folder(), engine, context(out, Intent.APPLY, Progress.NONE), events, InstantSource.system(), notices);
    }

    /** Answers the folder of the installation's recipes; it need not be there. */
    Path recipes() {
        return installation.resolve("scripts");
    }

    /**
     * Answers the file of a script: a path, or a name in the scripts folder of the home or of the installation.
     *
     * @throws ActionFault if there is none
     */
    public Path find(String script) throws ActionFault {
        List<Path> places = new ArrayList<>(List.of(Path.of(script)));
        if (!Path.of(script).isAbsolute()) {
            for (Path folder : List.of(folder(), installation.resolve("scripts"))) {
                places.add(folder.resolve(script));
                places.add(folder.resolve(script + ".groovy"));
            }
        }
        return places.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new ActionFault(
                        ActionFault.Kind.NOT_FOUND,
                        "There is no script \"" + script + "\": not as a file, nor in " + folder() + ", nor in "
                                + installation.resolve("scripts") + ". Give the path of a .groovy file."));
    }
}
