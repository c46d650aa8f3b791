package dev.backline.live.set.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.max.DeviceCheck;
import dev.backline.live.set.internal.max.Finding;
import dev.backline.live.set.internal.max.MaxDevice;
import dev.backline.live.set.internal.max.Unfreezing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The actions on Max for Live devices. */
@Component(service = ActionProvider.class)
public final class MaxActions implements ActionProvider {
    /** Tells what devices say of themselves. */
    @Action(
            group = "max",
            name = "info",
            title = "Show what is in a Max for Live device",
            help =
                    "Reads .amxd files and tells their kind, whether they are frozen or encrypted, their parameters with range and"
                            + " unit, latency, size, and the files in a frozen one. Max need not be installed; nothing of a device is"
                            + " run, and the files are only read.",
            examples = {"max info Echo.amxd", "max info *.amxd --json"})
    public Outcome<MaxInfo> info(
            @Param(value = "Max for Live devices (.amxd)", position = 0) List<Path> files, Progress progress)
            throws ActionFault {
        return Inputs.each(files, progress, file -> MaxInfo.of(file, MaxDevice.read(file)));
    }

    /** Checks devices. */
    @Action(
            group = "max",
            name = "check",
            title = "Check a Max for Live device",
            help =
                    "Looks for what makes a device misbehave: objects with one id, lines from or to nothing, parameters with one long"
                            + " name, a kind that differs between file and patcher, files of a frozen device whose names lead out of their"
                            + " folder. The exit code is 1 when something was found.",
            examples = {"max check Echo.amxd", "max check *.amxd --json"})
    public Outcome<Checked> check(
            @Param(value = "Max for Live devices (.amxd)", position = 0) List<Path> files, Progress progress)
            throws ActionFault {
        Outcome<Checked> outcome =
                Inputs.each(files, progress, file -> Checked.of(file, DeviceCheck.of(MaxDevice.read(file))));
        boolean found = outcome.results().stream().anyMatch(c -> !c.findings().isEmpty());
        return new Outcome<>(outcome.results(), found, outcome.faults());
    }

    /** Writes the files of a frozen device. */
    @Action(
            group = "max",
            name = "unfreeze",
            title = "Unfreeze a Max for Live device into a folder",
            help =
                    "Writes a frozen device as an unfrozen one, with the files it holds beside it, into a new folder. The device"
                            + " itself is only read, and nothing that is there already is replaced. Files that hold programs are written"
                            + " as they are and never run.",
            examples = {"max unfreeze Echo.amxd --out echo", "max unfreeze Echo.amxd --out echo --dry-run"},
            writes = true)
    public Unfrozen unfreeze(
            @Param(value = "A frozen Max for Live device (.amxd)", position = 0) Path file,
            @Param("The folder to make") Path out,
            Intent intent,
            Progress progress)
            throws ActionFault {
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            throw new ActionFault(
                    Kind.CONFLICT, out + " is there already and was left as it is. Choose the name of a new folder.");
        }
        Outcome<Unfreezing> plan = Inputs.each(List.of(file), progress, f -> Unfreezing.of(MaxDevice.read(f)));
        if (!plan.faults().isEmpty()) {
            throw plan.faults().getFirst();
        }
        Unfreezing unfreezing = plan.results().getFirst();
        if (intent == Intent.APPLY) {
            write(unfreezing, out, progress);
        }
        List<Extracted> files = unfreezing.targets().stream()
                .map(t -> new Extracted(t.in(out), t.type().strip(), t.content().length()))
                .toList();
        return new Unfrozen(files.getFirst().file(), files);
    }

    private static void write(Unfreezing unfreezing, Path out, Progress progress) throws ActionFault {
        try {
            unfreezing.write(out, progress);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED,
                    out + " cannot be written (" + e.getMessage() + "). Nothing was left there. Choose another folder.",
                    e);
        }
    }

    /**
     * A checked device.
     *
     * @param file the device
     * @param found how many faults
     * @param findings what is wrong, best none
     */
    public record Checked(Path file, int found, List<Finding> findings) {
        static Checked of(Path file, List<Finding> findings) {
            return new Checked(file, findings.size(), findings);
        }
    }

    /**
     * An unfrozen device.
     *
     * @param device the device itself
     * @param files all that were written, the device first
     */
    public record Unfrozen(Path device, List<Extracted> files) {}

    /**
     * A file out of a device.
     *
     * @param file where it lies now
     * @param type four characters, as the device says
     * @param bytes its size
     */
    public record Extracted(Path file, String type, long bytes) {}
}
