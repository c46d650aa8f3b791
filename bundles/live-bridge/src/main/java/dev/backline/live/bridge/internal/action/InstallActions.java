package dev.backline.live.bridge.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.action.Question;
import dev.backline.api.action.Questions;
import dev.backline.api.home.Home;
import dev.backline.api.job.Progress;
import dev.backline.live.bridge.internal.install.Installation;
import dev.backline.live.bridge.internal.install.ScriptFolder;
import dev.backline.live.bridge.internal.install.ScriptSource;
import dev.backline.live.bridge.internal.install.UserLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions that put AbletonOSC's remote script into Live's folders, and take it away. */
@Component(service = ActionProvider.class)
public final class InstallActions implements ActionProvider {
    private static final String NEXT =
            "Start Live again and choose AbletonOSC as a control surface in its settings, under Link, Tempo & MIDI.";

    private final Home home;
    private final UserLibraries libraries;

    /** Takes the home. */
    @Activate
    public InstallActions(@Reference Home home) {
        this(home, UserLibraries.ofThisMachine());
    }

    InstallActions(Home home, UserLibraries libraries) {
        this.home = home;
        this.libraries = libraries;
    }

    /** Puts the script there. */
    @Action(
            group = "live",
            name = "install",
            title = "Put AbletonOSC into Live's user library",
            help =
                    "Copies AbletonOSC, which you have downloaded as a folder or zip, into the user library of Live, so that Live offers it as a control"
                            + " surface. Nothing is downloaded, and Live's application is never touched. A script that lies there already is kept and"
                            + " comes back with 'live uninstall'."
                            + "\n\nNothing is written before you agree: it asks at a terminal, and takes --yes elsewhere.",
            examples = {
                "live install --from AbletonOSC-master.zip",
                "live install --from AbletonOSC --library \"Music/Ableton/User Library\" --yes"
            },
            writes = true)
    public Installed install(
            @Param(value = "AbletonOSC as it was downloaded, a folder or a zip", input = true) Path from,
            @Param("Live's user library, when it is not in its usual place") Optional<Path> library,
            @Param("Agree without being asked") boolean yes,
            Intent intent,
            Questions questions,
            Progress progress)
            throws ActionFault {
        try {
            ScriptFolder script = ScriptSource.read(from);
            Installation place = new Installation(home, library(library));
            Optional<ScriptFolder> there = place.there();
            List<String> notes = new ArrayList<>();
            script.warning().ifPresent(notes::add);
            if (there.isPresent() && there.get().hash().equals(script.hash())) {
                return new Installed(place.folder(), "unchanged", script.hash(), notes);
            }
            there.ifPresent(
                    old -> notes.add("The script that lay there is kept; 'backline live uninstall' brings it back."));
            notes.add(NEXT);
            if (intent == Intent.PREVIEW) {
                return new Installed(place.folder(), "would be installed", script.hash(), notes);
            }
            agree(yes, "Copy AbletonOSC to " + place.folder() + "?", questions, progress);
            place.install(script);
            return new Installed(place.folder(), "installed", script.hash(), notes);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** Takes the script away. */
    @Action(
            group = "live",
            name = "uninstall",
            title = "Take AbletonOSC out of Live's user library",
            help =
                    "Takes away what 'live install' put there, and brings back the script that lay there before. A script that was changed since is"
                            + " left alone.",
            examples = {"live uninstall", "live uninstall --yes"},
            writes = true)
    public Installed uninstall(
            @Param("Live's user library, when it is not in its usual place") Optional<Path> library,
            @Param("Agree without being asked") boolean yes,
            Intent intent,
            Questions questions,
            Progress progress)
            throws ActionFault {
        try {
            Installation place = new Installation(home, library(library));
            String recorded = place.recorded()
                    .orElseThrow(() -> new ActionFault(
                            Kind.NOT_FOUND,
                            "Backline put no script into " + place.folder()
                                    + ", so that it takes none away. Delete the folder yourself if you want."));
            Optional<ScriptFolder> there = place.there();
            if (there.isPresent() && !there.get().hash().equals(recorded)) {
                throw new ActionFault(
                        Kind.CONFLICT,
                        place.folder()
                                + " was changed since Backline wrote it, so that it was left alone. Delete the folder yourself if you want.");
            }
            String done = place.hasBackup() ? "restored" : "uninstalled";
            if (intent == Intent.PREVIEW) {
                return new Installed(place.folder(), "would be " + done, recorded, List.of());
            }
            agree(yes, "Take AbletonOSC out of " + place.folder() + "?", questions, progress);
            place.uninstall();
            return new Installed(place.folder(), done, recorded, List.of("Start Live again."));
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private Path library(Optional<Path> given) throws ActionFault {
        if (given.isPresent()) {
            if (!Files.isDirectory(given.get())) {
                throw new ActionFault(
                        Kind.NOT_FOUND, given.get() + " is no folder, but Live's user library was expected.");
            }
            return given.get();
        }
        return libraries.found().stream()
                .findFirst()
                .orElseThrow(() -> new ActionFault(
                        Kind.NOT_FOUND,
                        "Live's user library was not found in " + libraries.candidates()
                                + ". Its place is told in Live's settings under Library; give it with --library."));
    }

    private static void agree(boolean yes, String text, Questions questions, Progress progress) throws ActionFault {
        if (yes) {
            return;
        }
        Question question = new Question(
                1,
                1,
                text,
                List.of(
                        new Question.Choice("yes", "write", "Does it."),
                        new Question.Choice("no", "nothing", "Leaves everything as it is.")),
                "no");
        Optional<String> answer = questions.ask(question, progress);
        if (answer.isEmpty()) {
            throw new ActionFault(
                    Kind.REFUSED, text + " Nobody is there to agree, so that nothing was written. Say --yes.");
        }
        if (!answer.get().equals("yes")) {
            throw new ActionFault(Kind.CANCELLED, "Nothing was written.");
        }
    }

    private static ActionFault fault(IOException e) {
        return new ActionFault(
                Kind.REFUSED, e.getMessage() + ". Nothing more was written; check the folder's permissions.", e);
    }
}
