package dev.backline.live.set.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.reference.Collecting;
import dev.backline.live.set.internal.reference.Imports;
import dev.backline.live.set.internal.reference.MissingSamples;
import dev.backline.live.set.internal.reference.Places;
import dev.backline.live.set.internal.reference.Relinking;
import dev.backline.live.set.internal.reference.SampleUses;
import dev.backline.live.set.internal.reference.UnusedSamples;
import dev.backline.live.set.internal.save.Saved;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.save.Target;
import dev.backline.live.set.internal.tree.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions on the samples that sets name. */
@Component(service = ActionProvider.class)
public final class SampleActions implements ActionProvider {
    private final SetOutput output;

    /** Answers the actions. */
    @Activate
    public SampleActions(@Reference SetOutput output) {
        this.output = output;
    }

    /** Lists missing samples. */
    @Action(
            group = "set samples",
            name = "missing",
            title = "List the samples that a Live Set misses",
            help =
                    "Looks for the samples that sets, clips, racks and presets of Live 8 to 12 name, the way Live does: from the set, from"
                            + " its project, from the user library when it is named, then by the whole path. Lists those that are not"
                            + " there, with the tracks and clips or devices that use them. Exits 1 when one is missing. Only reads."
                            + "\n\nCapitals and the composition of accents make no other name, as on the systems that Live runs on. Paths"
                            + " of the network are not asked.",
            examples = {
                "set samples missing Song.als",
                "set samples missing *.als --user-library \"User Library\" --json"
            })
    public Outcome<MissingSamples> missing(
            @Param(value = "Sets, clips, racks or presets", position = 0) List<Path> files,
            @Param("The folder of Live's user library") Optional<Path> userLibrary,
            Progress progress)
            throws ActionFault {
        Progress silent = Crew.silent(progress);
        Outcome<MissingSamples> outcome = Crew.each(files, progress, file -> {
            Node root = SetFile.load(file, silent).document().root();
            return MissingSamples.of(file, SampleUses.of(root), Places.of(file, userLibrary));
        });
        boolean found = outcome.results().stream().anyMatch(m -> !m.missing().isEmpty());
        return new Outcome<>(outcome.results(), found, outcome.faults());
    }

    /** Makes a set find its missing samples. */
    @Action(
            group = "set samples",
            name = "relink",
            title = "Let a Live Set find its missing samples again",
            help =
                    "Looks for the missing samples of a set in the folders that --in names, with all below, and lets the set name what it"
                            + " finds: a file of the same name whose length and check sum are those that the set remembers, or a file of"
                            + " another name with that very length and check sum. Several files that are equal byte for byte count as one."
                            + "\n\nNothing is guessed: files of one name and different content are listed as ambiguous, and --take names the"
                            + " one that is meant; a file of the name but another content is taken only with --other-content. What stays"
                            + " open is listed, and the exit code is 1.",
            examples = {
                "set samples relink Song.als --in /Volumes/Samples --out \"Song relinked.als\"",
                "set samples relink Song.als --in . --take loops/kick.wav --in-place"
            },
            writes = true)
    public Outcome<RelinkedSet> relink(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param("Folders to search, with all below") List<Path> in,
            @Param("Files that are meant where a name is ambiguous") List<Path> take,
            @Param("Take a file of the right name also when its content is another") boolean otherContent,
            @Param("The folder of Live's user library") Optional<Path> userLibrary,
            @Param("The new file") Optional<Path> out,
            @Param("Overwrite the set itself, after a backup") boolean inPlace,
            @Param("Write versions that Backline does not know yet") boolean force,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Target target = Target.of(out, inPlace, force);
        requireFolders("--in", in);
        if (in.isEmpty() && take.isEmpty()) {
            throw new ActionFault(Kind.USAGE, "No folder to search was named. Name at least one with --in.");
        }
        SetFile read = Inputs.one(file, progress);
        Relinking found = told(
                file,
                () -> Relinking.of(
                        read.document().root(),
                        Places.of(file, userLibrary),
                        Places.of(out.orElse(file), userLibrary),
                        new Relinking.Wish(in, take, otherContent),
                        progress));
        Optional<Saved> saved = found.relinked().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        output.save(read, found.root(), target, intent, "set samples relink " + file.getFileName()));
        RelinkedSet result = new RelinkedSet(file, found.relinked(), found.open(), saved);
        return new Outcome<>(List.of(result), !found.open().isEmpty(), List.of());
    }

    /** Copies samples into the project. */
    @Action(
            group = "set samples",
            name = "collect",
            title = "Copy the samples of a Live Set into its project",
            help =
                    "Copies the samples that a set names and that lie outside of its project to Samples/Imported, and lets the set name the"
                            + " copies. The originals stay. A name that is taken by another content gets the content's hash behind it, and a"
                            + " second run changes nothing. With --out the project is that of the new set."
                            + "\n\nA foreign set may name any file of this computer, so copies are made only of sound files, and only from"
                            + " the set's own project, the user library, and the folders that --from names. What lies elsewhere is listed"
                            + " as outside, and the exit code is 1, as for files that are missing. Samples of packs and of Live stay"
                            + " where they are.",
            examples = {
                "set samples collect Song.als --from /Volumes/Samples --in-place",
                "set samples collect Song.als --from . --out \"Song Project/Song.als\" --dry-run"
            },
            writes = true)
    public Outcome<CollectedSet> collect(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param("Folders that may be copied from, with all below") List<Path> from,
            @Param("The folder of Live's user library") Optional<Path> userLibrary,
            @Param("The new file") Optional<Path> out,
            @Param("Overwrite the set itself, after a backup") boolean inPlace,
            @Param("Write versions that Backline does not know yet") boolean force,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Target target = Target.of(out, inPlace, force);
        requireFolders("--from", from);
        SetFile read = Inputs.one(file, progress);
        Collecting plan = told(
                file,
                () -> Collecting.of(
                        read.document().root(),
                        Places.of(file, userLibrary),
                        out.orElse(file),
                        from,
                        progress.part(0, 0.5)));
        boolean idle = inPlace && plan.root() == read.document().root();
        Optional<Saved> saved =
                idle ? Optional.empty() : Optional.of(save(read, plan, target, intent, progress.part(0.5, 1)));
        CollectedSet result = new CollectedSet(
                file,
                plan.project(),
                plan.copies(),
                plan.inProject(),
                plan.ofLive(),
                plan.missing(),
                plan.outside(),
                saved);
        boolean lacks = !plan.missing().isEmpty() || !plan.outside().isEmpty();
        return new Outcome<>(List.of(result), lacks, List.of());
    }

    private Saved save(SetFile read, Collecting plan, Target target, Intent intent, Progress progress)
            throws ActionFault {
        String label = "set samples collect " + read.path().getFileName();
        if (intent == Intent.PREVIEW) {
            return output.save(read, plan.root(), target, intent, label);
        }
        // Where the set cannot be written, nothing is copied.
        output.save(read, plan.root(), target, Intent.PREVIEW, label);
        List<Path> made = told(read.path(), () -> Imports.make(plan, progress));
        boolean done = false;
        try {
            Saved saved = output.save(read, plan.root(), target, intent, label);
            done = true;
            return saved;
        } finally {
            if (!done) {
                undo(made);
            }
        }
    }

    private static void undo(List<Path> made) {
        try {
            Imports.undo(made);
        } catch (IOException e) {
            System.getLogger(SampleActions.class.getName())
                    .log(System.Logger.Level.WARNING, "Copies of samples were left behind: " + made, e);
        }
    }

    /** Lists samples that no set uses. */
    @Action(
            group = "set samples",
            name = "unused",
            title = "List the samples of a project that none of its sets uses",
            help =
                    "Reads every set, clip, rack and preset in a project's folder, those in Live's Backup folder too, and lists the files in"
                            + " the project's folder Samples that none of them names. Exits 1 when there are some. Nothing is deleted or"
                            + " moved. When one of them cannot be read, nothing can be said, and it is told which."
                            + "\n\nSets that lie elsewhere may use the project's samples too: the list is about this project alone.",
            examples = {"set samples unused \"Song Project\"", "set samples unused \"Song Project\" --json"})
    public Outcome<UnusedSamples> unused(
            @Param(value = "Folders of projects", position = 0) List<Path> projects,
            @Param("The folder of Live's user library") Optional<Path> userLibrary,
            Progress progress)
            throws ActionFault {
        for (Path project : projects) {
            requireFolders("The project", List.of(project));
        }
        Outcome<UnusedSamples> outcome =
                Inputs.each(projects, progress, project -> unused(project, userLibrary, progress));
        boolean found = outcome.results().stream().anyMatch(u -> !u.unused().isEmpty());
        return new Outcome<>(outcome.results(), found, outcome.faults());
    }

    private static UnusedSamples unused(Path project, Optional<Path> userLibrary, Progress progress)
            throws IOException, SetFault {
        try {
            return UnusedSamples.of(project, userLibrary, progress);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void requireFolders(String what, List<Path> folders) throws ActionFault {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ActionFault(
                        Kind.NOT_FOUND, what + ": " + folder + " is no folder that is there. Check the path.");
            }
        }
    }

    private static <T> T told(Path file, Working<T> work) throws ActionFault {
        try {
            return work.run();
        } catch (IOException | UncheckedIOException e) {
            throw new ActionFault(
                    Kind.REFUSED, "The samples of " + file + " cannot be read or copied: " + e.getMessage(), e);
        }
    }

    private interface Working<T> {
        T run() throws IOException;
    }

    /**
     * A set whose missing samples were looked for.
     *
     * @param file the set
     * @param relinked what names another file now
     * @param open what is still missing
     * @param saved where the result lies; absent when nothing was relinked and nothing written
     */
    public record RelinkedSet(
            Path file, List<Relinking.Relinked> relinked, List<Relinking.Open> open, Optional<Saved> saved) {}

    /**
     * A set whose samples were brought into its project.
     *
     * @param file the set
     * @param project its project
     * @param copies the files that the set names now, and those that they were copied from
     * @param inProject how many were in the project before
     * @param ofLive how many belong to Live or a pack and stayed there
     * @param missing the paths of those that are not there
     * @param outside files that lie where nobody allowed to copy from, or are no sound
     * @param saved where the result lies; absent when there was nothing to do
     */
    public record CollectedSet(
            Path file,
            Path project,
            List<Collecting.Imported> copies,
            int inProject,
            int ofLive,
            List<String> missing,
            List<Path> outside,
            Optional<Saved> saved) {}
}
