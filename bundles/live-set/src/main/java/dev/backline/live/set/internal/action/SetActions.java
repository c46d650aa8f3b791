package dev.backline.live.set.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.info.SetInfo;
import dev.backline.live.set.internal.info.SetSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** The actions on sets. */
@Component(service = ActionProvider.class)
public final class SetActions implements ActionProvider {
    /** Tells what is in sets. */
    @Action(
            group = "set",
            name = "info",
            title = "Show what is in a Live Set",
            help =
                    "Reads sets of Live 8 to 12 and tells their version, tempo, signature, scale, tracks, clips, notes, devices,"
                            + " plug-ins, and which of the samples they name are there. Live need not be installed; the sets are only"
                            + " read, several at a time."
                            + "\n\nSamples of packs and of Live's own library are counted apart: only Live knows where they lie. Those"
                            + " of the user library are looked for when it is named."
                            + "\n\n'counts' holds the number of elements in the file, whatever they belong to: clips of grooves and"
                            + " frozen tracks and muted notes are among them.",
            examples = {"set info Song.als", "set info *.als --json"})
    public Outcome<SetInfo> info(
            @Param(value = "Sets, as Live saved them", position = 0) List<Path> files,
            @Param("The folder of Live's user library") Optional<Path> userLibrary,
            Progress progress)
            throws ActionFault {
        Progress silent = Crew.silent(progress);
        return Crew.each(files, progress, file -> SetSummary.of(SetFile.load(file, silent), userLibrary));
    }
}
