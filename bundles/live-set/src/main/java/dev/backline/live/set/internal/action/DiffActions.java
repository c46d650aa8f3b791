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
import dev.backline.live.set.internal.diff.SetDiff;
import dev.backline.live.set.internal.diff.SetText;
import dev.backline.live.set.internal.diff.change.ChangeIds;
import dev.backline.live.set.internal.diff.change.SetChange;
import dev.backline.live.set.internal.diff.show.GitSetup;
import dev.backline.live.set.internal.diff.show.HtmlPage;
import dev.backline.live.set.internal.file.SetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** The actions that compare sets. */
@Component(service = ActionProvider.class)
public final class DiffActions implements ActionProvider {
    /** Tells what differs between two sets. */
    @Action(
            group = "set",
            name = "diff",
            title = "Tell what differs between two Live Sets",
            help =
                    "Reads two versions of a set, of Live 8 to 12, and says what a musician would say: which track was renamed, which"
                            + " clip moved, how many notes were added where, which parameter changed from what to what. Scroll positions,"
                            + " selections and renumbering do not count unless you ask for all. The sets are only read."
                            + "\n\nWith --ids each line begins with an id, by which 'set merge --take' leaves that change out. With --notes the"
                            + " JSON has the notes of changed clips too: same, gone, new, or moved from one place to another."
                            + "\n\nExit code 1 when they differ, 0 when they do not.",
            examples = {
                "set diff Old.als New.als",
                "set diff Old.als New.als --ids",
                "set diff Old.als New.als --html Changes.html",
                "set diff Old.als New.als --json"
            },
            writes = true)
    public Outcome<DiffReport> diff(
            @Param(value = "The old version", position = 0) Path before,
            @Param(value = "The new version", position = 1) Path after,
            @Param("A new file for a page with pictures of notes and courses") Optional<Path> html,
            @Param(value = "Tell state of view and renumbering too", defaultValue = "false") boolean all,
            @Param(value = "Begin each line with its id", defaultValue = "false") boolean ids,
            @Param(value = "Tell the notes of changed clips in the JSON", defaultValue = "false") boolean notes,
            Intent intent,
            Progress progress)
            throws ActionFault {
        SetFile left = load(before, progress.part(0, 0.4));
        SetFile right = load(after, progress.part(0.4, 0.8));
        progress.check();
        SetDiff diff = compare(left, right);
        List<SetChange> changes = all ? diff.changes() : diff.shown();
        if (html.isPresent()) {
            page(html.orElseThrow(), HtmlPage.of(name(before), name(after), changes), intent);
        }
        DiffReport report = DiffReport.of(changes, ChangeIds.of(changes), ids, notes);
        return changes.isEmpty() ? Outcome.done(List.of(report)) : Outcome.found(List.of(report));
    }

    private static SetDiff compare(SetFile left, SetFile right) throws ActionFault {
        try {
            return SetDiff.between(
                    left.document().root(),
                    left.path().toString(),
                    right.document().root(),
                    right.path().toString());
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static void page(Path file, String text, Intent intent) throws ActionFault {
        if (Files.exists(file)) {
            throw new ActionFault(Kind.REFUSED, file + " is there already and was left unchanged. Name a new file.");
        }
        if (intent == Intent.PREVIEW) {
            return;
        }
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED, file + " cannot be written: " + e.getMessage() + ". Name another place.", e);
        }
    }

    /** Answers a set as text. */
    @Action(
            group = "set",
            name = "text",
            title = "Show a Live Set as text, one fact a line",
            help =
                    "Prints tempo, scenes, locators, tracks, devices with their parameters, clips with their notes, and automation, in an"
                            + " order that stays, without ids and state of view. Made for tools that compare line by line, such as git.",
            examples = {"set text Song.als"})
    public String text(@Param(value = "A set", position = 0) Path file, Progress progress) throws ActionFault {
        SetFile set = load(file, progress);
        try {
            return SetText.of(set.document().root(), file.toString());
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        }
    }

    /** Teaches a git repository about sets. */
    @Action(
            group = "set",
            name = "git-setup",
            title = "Make git show and merge Live Sets",
            help =
                    "Sets up one repository: git diff then tells what changed in words, git log -p and other tools compare sets as text, git"
                            + " difftool --tool=liveset opens the same comparison, and git merge merges sets. Writes the repository's own"
                            + " settings and .gitattributes; commit the latter so that others need only run this command once.",
            examples = {"set git-setup", "set git-setup --repo MySong"},
            writes = true)
    public List<String> gitSetup(
            @Param(value = "A folder of the repository", defaultValue = ".") Path repo, Intent intent)
            throws ActionFault {
        try {
            GitSetup setup = GitSetup.in(repo, launcher());
            if (intent == Intent.APPLY) {
                setup.apply();
            }
            List<String> lines = new ArrayList<>();
            setup.settings().forEach((name, value) -> lines.add(name + " = " + value));
            lines.add(".gitattributes: " + setup.attribute());
            return lines;
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.NOT_FOUND,
                    repo + " is not in a git repository, or git is not installed: " + e.getMessage()
                            + ". Make one with git init, or name its folder with --repo.",
                    e);
        }
    }

    /** The installation says where it lies; without one the name on the path must do. */
    private static String launcher() {
        String install = System.getProperty("backline.install", "");
        return install.isEmpty()
                ? "backline"
                : "'" + Path.of(install, "bin", "backline").toString().replace("'", "'\\''") + "'";
    }

    private static SetFile load(Path file, Progress progress) throws ActionFault {
        try {
            return SetFile.load(file, progress);
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the path.", e);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED,
                    file
                            + (Files.isDirectory(file)
                                    ? " is a folder, but a set was expected."
                                    : " cannot be read: " + e.getMessage()),
                    e);
        }
    }
}
