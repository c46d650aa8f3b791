package dev.backline.builder.internal;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The action that builds a bundle. */
@Component(service = ActionProvider.class)
public final class BuildAction implements ActionProvider {
    private final BundleContext context;

    /** Takes the framework, whose bundles the sources may use. */
    @Activate
    public BuildAction(BundleContext context) {
        this.context = context;
    }

    /** Builds a bundle from Java files. */
    @Action(
            group = "bundle",
            name = "build",
            title = "Build a bundle from Java files",
            help = """
                    Compiles Java files against everything that the installed bundles export, reads their annotations, and packs them \
                    as a bundle that can be installed at once. No project and no build tool is needed.

                    The bundle is named like the package of the first file, and so is the jar. A Java compiler is needed: Backline must \
                    run on a JDK.""",
            examples = {"bundle build Hello.java", "bundle build src --out hello.jar"},
            writes = true)
    public Built build(
            @Param(value = "Java files, or folders of them", position = 0, input = true) List<Path> sources,
            @Param("The jar to write; by default the name of the package, in the working folder") Optional<Path> out,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Sources found = Sources.of(sources);
        Path jar = out.orElse(Path.of(found.packageName() + ".jar"));
        progress.report(0.1, "Compiling " + found.files().size() + " files");
        Path work = temporary();
        try {
            ClassPath classPath = ClassPath.of(context, work.resolve("compile"));
            Path classes = Compilation.run(found, classPath, work.resolve("classes"));
            progress.check();
            progress.report(0.6, "Packing " + jar.getFileName());
            return Packing.run(found, classPath, classes, jar, intent);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, jar + " could not be built: " + e.getMessage(), e);
        } finally {
            Folders.delete(work);
        }
    }

    private static Path temporary() throws ActionFault {
        try {
            return Files.createTempDirectory("backline-build");
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, "No temporary folder could be made: " + e.getMessage(), e);
        }
    }

    /**
     * What was built.
     *
     * @param bundle the jar
     * @param name symbolic name
     * @param version of the bundle
     * @param actions full names of the actions in it
     */
    public record Built(Path bundle, String name, String version, List<String> actions) {}
}
