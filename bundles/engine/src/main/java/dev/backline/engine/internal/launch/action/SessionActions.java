package dev.backline.engine.internal.launch.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.api.session.SceneCut;
import dev.backline.api.session.SessionTransforms;
import dev.backline.api.session.Transformed;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetWriter;
import dev.backline.engine.internal.launch.ScriptLine;
import dev.backline.engine.internal.launch.ScriptRun;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions on launching: what would happen, and session and arrangement made of each other. */
@Component(service = ActionProvider.class)
public final class SessionActions implements ActionProvider {
    /** Sample rate that frames of a performance in thought count in. */
    static final int RATE_HZ = 48_000;

    private final Sets sets;
    private final SessionTransforms transforms;

    /** Takes what reads, writes and transforms. */
    @Activate
    public SessionActions(
            @Reference SetDocuments documents, @Reference SetWriter writer, @Reference SessionTransforms transforms) {
        this.sets = new Sets(documents, writer);
        this.transforms = transforms;
    }

    /** Tells what happens in a performance. */
    @Action(
            group = "session",
            name = "simulate",
            title = "Tell what happens when scenes and clips are launched",
            help =
                    "Plays a set in thought and tells when which clip starts and stops: launch modes, quantisation, legato, scenes with"
                            + " tempo and signature, follow actions. The same seed gives the same run. Nothing sounds and nothing is"
                            + " written."
                            + "\n\nA script is lines such as \"1.1.1 scene Verse; 9.1.1 clip Bass 3; 17 stop Drums\", parted by semicolons: a"
                            + " place (bar, beat, sixteenth of the set's own signature), what is done, to what. Known are scene, clip,"
                            + " release, stop, back, tempo, grid, nudge, follow and capture. Names with blanks stand in double quotes;"
                            + " #2 is the second.",
            examples = {
                "session simulate Song.als --launch \"1.1.1 scene Verse; 9.1.1 scene Chorus\"",
                "session simulate Song.als --launch \"1 clip Bass 2; 3.2 stop Bass\" --bars 8 --json"
            })
    public Timeline simulate(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param("What is done, when") String launch,
            @Param(
                            value = "How long it is watched; eight bars behind the last line when left out",
                            unit = "bars",
                            min = 1)
                    Optional<Integer> bars,
            @Param(value = "Chance of follow actions", defaultValue = "0") long seed,
            @Param("Decisions about launching that are turned round") List<Decision> reverse,
            Progress progress)
            throws ActionFault {
        LiveSet set = sets.read(file, progress);
        List<ScriptLine> lines = new ScriptText(set).read(launch);
        Beats end = end(set, lines, bars);
        List<LaunchEvent> log = ScriptRun.of(set, lines, end, rules(reverse), Seed.of(seed), RATE_HZ, progress)
                .log();
        double seconds = log.isEmpty() ? 0 : log.getLast().frame() / (double) RATE_HZ;
        return Timeline.of(file, set, log, seconds, Unmatched.of(set));
    }

    /** Writes a performance or a plan of scenes into the arrangement. */
    @Action(
            group = "session",
            name = "capture",
            title = "Turn a performance or a plan of scenes into an arrangement",
            help =
                    "Plays a set in thought and writes what was heard into the arrangement of a new set: clips cut to the heard part,"
                            + " automation of clips unrolled, tempo and signature of scenes, a locator for each scene. Give either a plan"
                            + " (scenes with their bars) or a script as 'session simulate' takes it. Where a track plays nothing of the session,"
                            + " its arrangement stays."
                            + "\n\nThe new set is written from what Backline reads; what is not kept is listed.",
            examples = {
                "session capture Song.als --plan \"Intro 4; Verse 8; Chorus 8\" --out Arranged.als",
                "session capture Song.als --launch \"1 scene Verse; 9 clip Bass 3; 17 stop all\" --out Arranged.als"
            },
            writes = true)
    public NewSession capture(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param("The new set") Path out,
            @Param("Scenes with their bars, such as \"Intro 4; Verse 8\"") Optional<String> plan,
            @Param("What is done, when, as for 'session simulate'") Optional<String> launch,
            @Param(value = "Length of a script; eight bars behind its last line when left out", unit = "bars", min = 1)
                    Optional<Integer> bars,
            @Param("Let follow actions act while a plan is played") boolean follow,
            @Param(value = "Chance of follow actions", defaultValue = "0") long seed,
            Intent intent,
            Progress progress)
            throws ActionFault {
        if (plan.isPresent() == launch.isPresent()) {
            throw new ActionFault(
                    Kind.USAGE,
                    "Give either --plan, such as \"Intro 4; Verse 8\", or --launch, such as \"1 scene Intro; 5 scene Verse\".");
        }
        Sets.checkFree(out);
        LiveSet set = sets.read(file, progress);
        Transformed made;
        if (plan.isPresent()) {
            made = transforms.arrange(
                    set, PlanText.read(set, plan.get(), follow), LaunchRules.DECIDED, Seed.of(seed), progress);
        } else {
            List<ScriptLine> lines = new ScriptText(set).read(launch.orElseThrow());
            Beats end = end(set, lines, bars);
            made = transforms.capture(
                    set,
                    ScriptRun.of(set, lines, end, LaunchRules.DECIDED, Seed.of(seed), RATE_HZ, progress)
                            .log(),
                    end);
        }
        return sets.write(file, out, made, intent, progress);
    }

    /** Makes scenes of the arrangement. */
    @Action(
            group = "session",
            name = "scenes",
            title = "Make scenes of an arrangement",
            help =
                    "Cuts the arrangement of a set at its locators, at every so many bars, or where clips begin and end, and makes a scene of"
                            + " each part in a new set, below the scenes that are there. What repeats within a part becomes a loop; automation"
                            + " comes along with the clips. The arrangement stays."
                            + "\n\nThe new set is written from what Backline reads; what is not kept is listed.",
            examples = {
                "session scenes Song.als --out Live.als",
                "session scenes Song.als --by bars --bars 16 --replace --out Live.als"
            },
            writes = true)
    public NewSession scenes(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param("The new set") Path out,
            @Param(value = "Where it is cut", defaultValue = "locators") SceneCut.By by,
            @Param(value = "Length of a scene when bars tell", unit = "bars", min = 1, max = 10_000, defaultValue = "8")
                    int bars,
            @Param("Put the scenes in place of those that are there") boolean replace,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Sets.checkFree(out);
        LiveSet set = sets.read(file, progress);
        if (set.length().equals(Beats.ZERO)) {
            throw new ActionFault(
                    Kind.REFUSED, file + " has no clips in its arrangement, so that no scene can be made of it.");
        }
        return sets.write(file, out, transforms.scenes(set, new SceneCut(by, bars, replace)), intent, progress);
    }

    private static LaunchRules rules(List<Decision> reverse) {
        return new LaunchRules(new TreeSet<>(reverse));
    }

    private static Beats end(LiveSet set, List<ScriptLine> lines, Optional<Integer> bars) {
        return bars.map(count -> set.signatures().start(count + 1L)).orElseGet(() -> ScriptText.end(set, lines));
    }
}
