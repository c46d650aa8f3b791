package dev.backline.desk.internal;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.desk.internal.look.Theme;
import dev.backline.desk.internal.model.Layout;
import dev.backline.desk.internal.model.NamedLayouts;
import dev.backline.desk.internal.shell.Inspection;
import dev.backline.desk.internal.shell.PanelEntry;
import dev.backline.desk.internal.shell.Shots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions on the window that need no window. */
@Component(service = ActionProvider.class)
public final class DeskActions implements ActionProvider {
    private final Standing standing;

    /** Answers the actions. */
    @Activate
    public DeskActions(@Reference Standing standing) {
        this.standing = standing;
    }

    /**
     * A panel as it is listed.
     *
     * @param panel its id
     * @param title what stands on its tab
     * @param place where it is docked until it is moved
     * @param bundle who brings it
     * @param help what it is for
     */
    public record Line(String panel, String title, String place, String bundle, String help) {
        private static Line of(PanelEntry entry) {
            return new Line(
                    entry.id(),
                    entry.title(),
                    entry.place().name().toLowerCase(Locale.ROOT),
                    entry.bundle(),
                    entry.help());
        }
    }

    /** Lists the panels. */
    @Action(
            group = "desk",
            name = "panels",
            title = "List the panels of the window",
            help = "Lists the panels that bundles bring to the window. None of them is started for it.",
            examples = {"desk panels", "desk panels --json"})
    public List<Line> panels() {
        return standing.panels().list().stream().map(Line::of).toList();
    }

    /**
     * A panel in an arrangement.
     *
     * @param arrangement its name
     * @param place where the panel stands
     * @param panel its id
     */
    public record Shown(String arrangement, String place, String panel) {}

    /** Lists the arrangements that come with the window. */
    @Action(
            group = "desk",
            name = "arrangements",
            title = "List the arrangements that come with the window",
            help = "Lists which panels each of them shows, and where. A new home begins with the first; Ctrl+Alt+A"
                    + " switches in the window.",
            examples = {"desk arrangements", "desk arrangements --json"})
    public List<Shown> arrangements() {
        NamedLayouts layouts = new NamedLayouts(Map.of());
        return layouts.names().stream()
                .flatMap(name -> layouts.find(name).stream()
                        .flatMap(Layout::groups)
                        .flatMap(group -> group.panels().stream()
                                .map(panel -> new Shown(
                                        name,
                                        group.place()
                                                .map(place -> place.name().toLowerCase(Locale.ROOT))
                                                .orElse(""),
                                        panel))))
                .toList();
    }

    /**
     * A picture of a panel.
     *
     * @param file where it lies
     * @param panel what it shows; {@code window} is the whole
     * @param theme in which colours
     * @param width in pixels
     * @param height in pixels
     */
    public record Shot(Path file, String panel, String theme, int width, int height) {}

    /** Draws the panels into files. */
    @Action(
            group = "desk",
            name = "shots",
            title = "Draw the panels into picture files",
            help = "Draws each panel, and the window with all of them, in three themes and two sizes, as"
                    + " PANEL-THEME-WIDTHxHEIGHT.png. No display is needed. Files of these names are replaced.",
            examples = {
                "desk shots --out pictures",
                "desk shots --set song.als --out pictures --panel session --theme dark"
            },
            writes = true)
    public List<Shot> shots(
            @Param(value = "A Live Set that the panels show; --set FILE.als is the same", position = 0, input = true)
                    Optional<Path> file,
            @Param("Folder for the pictures; made when it is not there") Path out,
            @Param("Only these panels; window is the whole, palette the whole with the palette open")
                    List<String> panel,
            @Param(value = "Only these themes: dark, light, contrast") List<String> theme,
            @Param(value = "Only these sizes, as WIDTHxHEIGHT") List<String> size,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Optional<SetDocument> document =
                file.isPresent() ? Optional.of(open(file.get(), progress.part(0, 0.1))) : Optional.empty();
        Shots shots = new Shots(standing.services(), standing.panels(), document);
        List<Shots.Wish> wishes = shots.wishes(panel, themes(theme), sizes(size));
        if (intent == Intent.APPLY) {
            shots.draw(wishes, out, progress.part(0.1, 1));
        }
        return wishes.stream()
                .map(wish -> new Shot(
                        out.resolve(wish.fileName()), wish.panel(), wish.theme().word(), wish.width(), wish.height()))
                .toList();
    }

    /** Looks for what keeps people out. */
    @Action(
            group = "desk",
            name = "check",
            title = "Check that the panels are for everyone",
            help =
                    "Opens every panel without a display and looks for controls that have no name, that the keyboard does not"
                            + " reach, that F1 tells nothing of, whose sign no word explains, whose text is cut where the panel"
                            + " stands in a window of 1024x700 or 1440x900, that are cut off at 1024x700 from 80 to 200 %, or that"
                            + " are smaller than 44 pixels under a finger. Makers of panels check their own with it. The exit code is 1 when something was found.",
            examples = {"desk check", "desk check --panel jobs --json"})
    public Outcome<Inspection.Flaw> check(@Param("Only these panels") List<String> panel, Progress progress)
            throws ActionFault {
        List<Inspection.Flaw> flaws = new Inspection(standing.services(), standing.panels()).run(panel, progress);
        return flaws.isEmpty() ? Outcome.done(flaws) : Outcome.found(flaws);
    }

    private static List<Theme> themes(List<String> words) throws ActionFault {
        if (words.isEmpty()) {
            return List.of(Theme.values());
        }
        List<Theme> themes = new java.util.ArrayList<>();
        for (String word : words) {
            themes.add(Theme.of(word)
                    .orElseThrow(() -> new ActionFault(
                            Kind.USAGE,
                            "--theme: \"" + word + "\" was found, but dark, light or contrast was expected.")));
        }
        return themes;
    }

    private static List<Shots.Size> sizes(List<String> words) throws ActionFault {
        List<Shots.Size> sizes = new java.util.ArrayList<>();
        for (String word : words) {
            sizes.add(
                    Shots.Size.parse(word)
                            .orElseThrow(
                                    () -> new ActionFault(
                                            Kind.USAGE,
                                            "--size: \"" + word
                                                    + "\" was found, but WIDTHxHEIGHT from 200x150 to 4000x3000 was expected, such as 1280x800.")));
        }
        return sizes;
    }

    private SetDocument open(Path file, Progress progress) throws ActionFault {
        SetDocuments documents = standing.services()
                .documents()
                .get()
                .orElseThrow(() -> new ActionFault(
                        Kind.NOT_FOUND, "Sets cannot be opened: the bundle dev.backline.live.set is not here."));
        try {
            return documents.open(file, progress);
        } catch (IOException unreadable) {
            throw new ActionFault(Kind.NOT_FOUND, file + " cannot be read: " + unreadable.getMessage(), unreadable);
        } catch (SetFault damaged) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(damaged.getMessage()), damaged);
        }
    }
}
