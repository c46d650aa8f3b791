package dev.backline.live.set.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.edit.Find;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.preset.ClipExtract;
import dev.backline.live.set.internal.preset.DevicePath;
import dev.backline.live.set.internal.preset.Extract;
import dev.backline.live.set.internal.preset.PresetInfo;
import dev.backline.live.set.internal.preset.PresetReader;
import dev.backline.live.set.internal.save.Saved;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.save.Target;
import dev.backline.live.set.internal.view.SetView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions on racks, presets, clips, grooves and themes. */
@Component(service = ActionProvider.class)
public final class PresetActions implements ActionProvider {
    private final SetOutput output;

    /** Answers the actions. */
    @Activate
    public PresetActions(@Reference SetOutput output) {
        this.output = output;
    }

    /** Tells what is in presets. */
    @Action(
            group = "preset",
            name = "info",
            title = "Show what is in a rack, preset, clip, groove or theme",
            help =
                    "Reads the files that Live keeps beside sets: racks (.adg), device presets (.adv), clips (.alc), grooves (.agr) and"
                            + " themes (.ask). Tells the version, the device, macros, chains and pads, plug-ins, samples found and missing,"
                            + " or the colours. Only reads."
                            + "\n\nGroove files are read by what grooves inside sets look like: none was at hand when this was made.",
            examples = {"preset info Kit.adg", "preset info *.adv --json"})
    public Outcome<PresetInfo> info(
            @Param(value = "Racks, presets, clips, grooves or themes", position = 0) List<Path> files,
            @Param("The folder of Live's user library") Optional<Path> userLibrary,
            Progress progress)
            throws ActionFault {
        Progress silent = Crew.silent(progress);
        return Crew.each(files, progress, file -> PresetReader.read(SetFile.load(file, silent), userLibrary));
    }

    /** Takes a device out of a set. */
    @Action(
            group = "preset",
            name = "extract",
            title = "Save a device of a Live Set as a preset or rack file",
            help =
                    "Takes a device of a track as it is in the set and writes it as a file for Live's browser: a rack with its chains as"
                            + " .adg, any other device as .adv. The set stays as it is. The device is named by its own name, by the name"
                            + " that Live shows, or by #1, #2 ... in order."
                            + "\n\nPresets are written for sets of Live 9 to 12, racks for Live 9, 11 and 12. Rack files that Live itself wrote"
                            + " were at hand for Live 9 and 12 alone; what goes beyond them is named under 'warnings'. A rack with return"
                            + " chains and a MIDI effect rack are refused. Nothing of this was opened in Live.",
            examples = {
                "preset extract Song.als --device \"Bass/#1\" --out Bass.adv",
                "preset extract Song.als --device \"Drums/Drum Rack\" --out Kit.adg"
            },
            writes = true)
    public Extracted extract(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param("The device, as TRACK/DEVICE") String device,
            @Param("The new file") Path out,
            @Param("Write versions that Backline does not know yet") boolean force,
            Intent intent,
            Progress progress)
            throws ActionFault {
        return write(file, out, force, intent, progress, set -> Extract.device(set, DevicePath.find(set, device), out));
    }

    /** Takes a clip out of a set. */
    @Action(
            group = "set",
            name = "extract-clip",
            title = "Save a clip of a Live Set as a clip file",
            help =
                    "Takes a clip and the devices of its track and writes them as an .alc file for Live's browser. The set stays as it is."
                            + " The clip is named TRACK/NAME, TRACK@3 for the third scene, or TRACK@9.5b for what the arrangement plays"
                            + " at beat 9.5. Sends, groups, the automation of the arrangement and other clips stay behind."
                            + "\n\nFor sets of Live 11 and 12. Clip files that Live itself wrote were at hand for Live 12 alone. Nothing of"
                            + " this was opened in Live.",
            examples = {
                "set extract-clip Song.als --clip \"Bass/Verse\" --out Verse.alc",
                "set extract-clip Song.als --clip Bass@3 --out Verse.alc"
            },
            writes = true,
            aliases = "clip extract")
    public Extracted clip(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param("The clip, as TRACK/NAME, TRACK@SCENE or TRACK@BEATb") String clip,
            @Param("The new file") Path out,
            @Param("Write versions that Backline does not know yet") boolean force,
            Intent intent,
            Progress progress)
            throws ActionFault {
        if (!String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT).endsWith(".alc")) {
            throw new ActionFault(
                    ActionFault.Kind.USAGE, out + ": a clip lies in a file that ends in .alc. Give it that ending.");
        }
        return write(file, out, force, intent, progress, set -> ClipExtract.of(set, Find.clip(set, clip)));
    }

    private Extracted write(Path file, Path out, boolean force, Intent intent, Progress progress, Taking taking)
            throws ActionFault {
        SetFile read = Inputs.one(file, progress);
        try {
            Extract made = taking.take(SetView.of(read.document().root(), file.toString()));
            SetFile packed = new SetFile(read.path(), read.document(), true, read.hash());
            Saved saved = output.save(
                    packed,
                    made.root(),
                    new Target(Optional.of(out), force),
                    intent,
                    "extract from " + file.getFileName());
            List<String> warnings = new ArrayList<>(made.warnings());
            warnings.addAll(saved.warnings());
            return new Extracted(file, saved.file(), saved.sha256(), warnings);
        } catch (SetFault e) {
            throw Inputs.refused(file, e);
        }
    }

    private interface Taking {
        Extract take(SetView set) throws SetFault;
    }

    /**
     * A file that was taken out of a set.
     *
     * @param from the set
     * @param file the new file
     * @param sha256 of the new file in hexadecimal
     * @param warnings what the user should know
     */
    public record Extracted(Path from, Path file, String sha256, List<String> warnings) {}
}
