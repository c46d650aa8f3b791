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
import dev.backline.live.set.internal.check.SetCheck;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.save.Saved;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.save.Target;
import dev.backline.live.set.internal.tree.XmlDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that checks sets. */
@Component(service = ActionProvider.class)
public final class CheckActions implements ActionProvider {
    private final SetOutput output;
    private final SetCheck check = new SetCheck();

    /** Answers the action. */
    @Activate
    public CheckActions(@Reference SetOutput output) {
        this.output = output;
    }

    /** Checks sets and presets. */
    @Action(
            group = "set",
            name = "check",
            title = "Look for damage in a Live Set",
            help =
                    "Checks sets and racks of Live 8 to 12: ids, slots, sends, groups, routings, clips, notes, envelopes, warp markers,"
                            + " tempo, macros, samples, and whether each element is built like those in sets that Live saved. A finding"
                            + " names a code, the place, what was found, what was expected and what to do. Without --fix the files"
                            + " are only read."
                            + "\n\nWith --fix, what can be repaired without a guess is repaired in a new file, named with --out; all else in it"
                            + " stays byte for byte. The exit code is 1 when errors or warnings are found, or left."
                            + "\n\nThe rules come from sets that people saved, not from Live itself: a set without a finding"
                            + " is built like those, but was not opened in Live.",
            examples = {"set check Song.als", "set check *.als --json", "set check Broken.als --fix --out Repaired.als"
            },
            writes = true)
    public Outcome<CheckReport> check(
            @Param(value = "Sets or racks, as Live saved them", position = 0) List<Path> files,
            @Param("Repair what needs no guess, in the file that --out names") boolean fix,
            @Param("The new file for --fix") Optional<Path> out,
            Intent intent,
            Progress progress)
            throws ActionFault {
        if (fix || out.isPresent()) {
            CheckReport report = fixed(files, fix, out, intent, progress);
            return report.isBad() ? Outcome.found(List.of(report)) : Outcome.done(List.of(report));
        }
        Outcome<CheckReport> all = Inputs.each(files, progress, file -> {
            SetFile set = SetFile.load(file, progress);
            return CheckReport.of(set, check.check(file, set.document(), progress), Optional.empty());
        });
        return new Outcome<>(all.results(), all.results().stream().anyMatch(CheckReport::isBad), all.faults());
    }

    private CheckReport fixed(List<Path> files, boolean fix, Optional<Path> out, Intent intent, Progress progress)
            throws ActionFault {
        if (!fix || out.isEmpty() || files.size() != 1) {
            throw new ActionFault(
                    Kind.USAGE,
                    "A repair takes one set, --fix and --out with the name of the new file, but "
                            + (fix
                                    ? out.isEmpty() ? "--out is missing." : files.size() + " sets were named."
                                    : "--fix is missing."));
        }
        SetFile set = Inputs.one(files.getFirst(), progress);
        try {
            Findings before = check.check(set.path(), set.document(), progress);
            XmlDocument repaired = check.fix(set.path(), set.document(), progress);
            Findings after = check.check(out.get(), repaired, progress);
            Saved saved = output.save(set, repaired.root(), new Target(out, false), intent, "set check --fix");
            return CheckReport.of(
                    set,
                    before,
                    Optional.of(CheckReport.Fixed.of(saved, before.fixes().size(), after)));
        } catch (SetFault e) {
            throw Inputs.refused(set.path(), e);
        }
    }
}
