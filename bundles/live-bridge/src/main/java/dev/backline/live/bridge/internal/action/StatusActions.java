package dev.backline.live.bridge.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.internal.install.UserLibraries;
import dev.backline.model.Seconds;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions that look at a running Live. */
@Component(service = ActionProvider.class)
public final class StatusActions implements ActionProvider {
    private final Live live;

    /** Takes the way to Live. */
    @Activate
    public StatusActions(@Reference Live live) {
        this.live = live;
    }

    /** Tells how Live is. */
    @Action(
            group = "live",
            name = "status",
            title = "Tell how the running Live is",
            help =
                    "Shows version, tempo, transport, tracks and the share of the processor that Live's audio takes, which is unknown"
                            + " where Live does not tell it. Live must run with AbletonOSC as a control surface, or a virtual Live in its place.",
            examples = {"live status", "live status --wait 30 --json"})
    public LiveStatus status(
            @Param("How long to wait for a Live that is still starting") Optional<Seconds> wait, Progress progress)
            throws ActionFault {
        long end = System.nanoTime() + (long) (wait.map(Seconds::value).orElse(0.0) * 1e9);
        while (true) {
            try {
                return Visit.reading(live, LiveStatus::of);
            } catch (ActionFault e) {
                if (e.kind() != ActionFault.Kind.LIVE_UNREACHABLE || System.nanoTime() - end >= 0) {
                    throw e;
                }
                progress.check();
            }
        }
    }

    /** Tells how much Live works. */
    @Action(
            group = "live",
            name = "load",
            title = "Tell how much the running Live works",
            help =
                    "Shows the share of the processor that Live's audio takes on average, as Live measures it. No track's load can be asked for over"
                            + " AbletonOSC, so each track's is an estimate and says so: Live's load by the number of its devices. What is not known is unknown.",
            examples = {"live load", "live load --json"})
    public List<Load> load() throws ActionFault {
        return Visit.reading(live, Load::of);
    }

    /** Looks for what keeps Live from being reached. */
    @Action(
            group = "live",
            name = "doctor",
            title = "Find what is wrong between Backline and Live",
            help =
                    "Looks at each link of the chain: the remote script in Live's folders and what it listens on, the port that Live replies to,"
                            + " whether Live answers, how fast, and what it can tell. Nothing is changed. The exit code is 1 when something was found.",
            examples = {"live doctor", "live doctor --json"})
    public Outcome<Finding> doctor() {
        List<Finding> findings = new Diagnosis(live, UserLibraries.ofThisMachine()).run();
        boolean found = findings.stream().anyMatch(f -> !f.ok());
        return found ? Outcome.found(findings) : Outcome.done(findings);
    }

    /** Tells what changes. */
    @Action(
            group = "live",
            name = "watch",
            title = "Tell what changes in the running Live",
            help =
                    "Listens for a while, and tells each change with its time: the transport, the tempo, and for each track the clip that plays, its"
                            + " volume and its switches. The list comes at the end; with --jsonl each change is a line as soon as it happens.",
            examples = {"live watch --time 30", "live watch --time 5 --json", "live watch --time 600 --jsonl"})
    public List<Change> watch(@Param(value = "How long", defaultValue = "10") Seconds time, Progress progress)
            throws ActionFault {
        return Visit.reading(live, connection -> new Watch(connection).run(time, progress));
    }
}
