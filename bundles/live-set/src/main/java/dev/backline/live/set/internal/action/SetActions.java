package dev.backline.live.set.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.read.SetReader;
import java.nio.file.Path;
import java.util.List;
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
                    "Reads sets of Live 8 to 12 and tells their version, tempo, signature, tracks, clips, notes, devices, and"
                            + " which of the samples they name are there. Live need not be installed; the sets are only read."
                            + "\n\nSamples of packs and of Live's own library are counted apart: only Live knows where they lie.",
            examples = {"set info Song.als", "set info *.als --json"})
    public Outcome<SetInfo> info(
            @Param(value = "Sets, as Live saved them", position = 0) List<Path> files, Progress progress)
            throws ActionFault {
        return Inputs.each(files, progress, file -> SetInfo.of(file, SetReader.read(file, progress)));
    }
}
