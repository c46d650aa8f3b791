package dev.backline.live.bridge.internal.rule.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.internal.rule.RuleFault;
import dev.backline.live.bridge.internal.rule.RuleSheet;
import dev.backline.live.bridge.internal.rule.run.Course;
import dev.backline.live.bridge.internal.rule.run.Dial;
import dev.backline.live.bridge.internal.rule.run.LiveRun;
import dev.backline.live.bridge.internal.rule.run.SheetRendering;
import dev.backline.live.bridge.internal.told.LiveFaults;
import dev.backline.live.bridge.internal.told.TypedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that lets rules move a running Live, or renders them into a set. */
@Component(service = ActionProvider.class)
public final class RulesAction implements ActionProvider {
    private final Live live;
    private final SetDocuments documents;

    /** Takes the way to a running Live, and what opens sets on disk. */
    @Activate
    public RulesAction(@Reference Live live, @Reference SetDocuments documents) {
        this.live = live;
        this.documents = documents;
    }

    /** Runs rules. */
    @Action(
            group = "live",
            name = "rules",
            title = "Let formulas and conditions move a running Live, or a set on disk",
            help =
                    "Reads a sheet of rules and asks them many times a second: formulas that a volume, pan, send, switch or device's parameter"
                            + " follows, links from one source to many, and conditions that set or ramp something each time they begin to hold."
                            + "\n\nWithout --offline the rules move the running Live until they are stopped, or for --beats. What goes out is"
                            + " limited to --limit messages a second, and only what has moved by a step is sent. --dry-run looks everything up"
                            + " and sends nothing."
                            + "\n\nWith --offline the same rules are rendered into a new set as automation; the set itself stays as it is."
                            + " The guide page 'live-rules' has the language.",
            examples = {
                "live rules wobble.rules --beats 64",
                "live rules wobble.rules --dry-run",
                "live rules wobble.rules --offline Song.als --out Moved.als"
            },
            writes = true)
    public RulesRun rules(
            @Param(value = "The sheet of rules", position = 0, input = true) Path file,
            @Param("A set to render the rules into, instead of a running Live") Optional<Path> offline,
            @Param("The new set") Optional<Path> out,
            @Param(
                            value = "How far; until stopped when left out, or the whole set",
                            unit = "beats",
                            min = 0.25,
                            max = 1_000_000)
                    Optional<Double> beats,
            @Param(value = "How often the rules are asked", unit = "Hz", min = 20, max = 60, defaultValue = "30")
                    int rate,
            @Param(value = "Most messages in any second", min = 1, max = 5_000, defaultValue = "300") int limit,
            Intent intent,
            Progress progress)
            throws ActionFault {
        String text = TypedFile.read(file, "a sheet of rules");
        try {
            RuleSheet sheet = RuleSheet.parse(text);
            if (offline.isPresent()) {
                return rendered(file, sheet, offline.get(), out, beats, rate, intent, progress);
            }
            if (out.isPresent()) {
                throw new ActionFault(
                        Kind.USAGE, "--out names a new set, but no set to render into was given. Add --offline.");
            }
            return run(file, sheet, beats, rate, limit, intent, progress);
        } catch (RuleFault e) {
            throw new ActionFault(Kind.REFUSED, file + ", " + e.getMessage(), e);
        }
    }

    private RulesRun run(
            Path file, RuleSheet sheet, Optional<Double> beats, int rate, int limit, Intent intent, Progress progress)
            throws RuleFault, ActionFault {
        Consent consent = intent == Intent.PREVIEW ? Consent.READ : Consent.WRITE;
        try (LiveConnection connection = live.open(consent);
                LiveRun run = new LiveRun(connection, sheet, rate, limit)) {
            if (intent == Intent.PREVIEW) {
                return new RulesRun(
                        file,
                        connection.target().toString(),
                        Optional.empty(),
                        sheet.size(),
                        0,
                        run.targets().stream().map(RulesAction::planned).toList(),
                        0,
                        List.of());
            }
            run.run(beats.orElse(Double.POSITIVE_INFINITY), progress);
            return new RulesRun(
                    file,
                    connection.target().toString(),
                    Optional.empty(),
                    sheet.size(),
                    run.ticks(),
                    run.courses(),
                    run.heldBack(),
                    run.notes());
        } catch (LiveFault e) {
            throw LiveFaults.of(e);
        }
    }

    /** A dry run tells the range in which a target may move. */
    private static Course planned(Dial dial) {
        return new Course(dial.name(), dial.unit(), dial.low(), dial.high(), dial.low(), 0);
    }

    private RulesRun rendered(
            Path file,
            RuleSheet sheet,
            Path set,
            Optional<Path> out,
            Optional<Double> beats,
            int rate,
            Intent intent,
            Progress progress)
            throws RuleFault, ActionFault {
        Path target = out.orElseThrow(() -> new ActionFault(
                Kind.USAGE, "No new set was named. Give one: --out Moved.als; " + set + " stays as it is."));
        if (Files.exists(target)) {
            throw new ActionFault(
                    Kind.REFUSED, target + " is there already and was left as it is. Choose another name.");
        }
        try {
            SheetRendering rendering = new SheetRendering(documents.open(set, progress.part(0, 0.2)), sheet, rate);
            double length = beats.orElse(rendering.length());
            if (length <= 0) {
                throw new ActionFault(
                        Kind.USAGE, set + " has no arrangement, so its length says nothing. Say how far: --beats 64.");
            }
            SheetRendering.Rendered made = rendering.render(length, progress.part(0.2, 0.9));
            progress.check();
            if (intent == Intent.APPLY) {
                made.document().saveAs(target);
            }
            return new RulesRun(
                    file,
                    target.toString(),
                    Optional.of(set),
                    sheet.size(),
                    made.ticks(),
                    made.courses(),
                    0,
                    made.notes());
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw new ActionFault(Kind.NOT_FOUND, set + " is not there. Check the name and the folder.", e);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, target + " was not written: " + e.getMessage(), e);
        }
    }
}
