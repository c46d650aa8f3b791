package dev.backline.live.set.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.midi.SmfReader;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The actions on MIDI files. */
@Component(service = ActionProvider.class)
public final class MidiActions implements ActionProvider {
    /** Tells what is in MIDI files. */
    @Action(
            group = "midi",
            name = "info",
            title = "Show what is in a MIDI file",
            help =
                    "Reads Standard MIDI Files of all formats and tells resolution, tempo, signature, key, length, markers, and"
                            + " the notes of each track. The files are only read.",
            examples = {"midi info Song.mid", "midi info *.mid --json"})
    public Outcome<MidiInfo> info(
            @Param(value = "Standard MIDI Files", position = 0) List<Path> files, Progress progress)
            throws ActionFault {
        return Inputs.each(files, progress, file -> MidiInfo.of(file, SmfReader.read(file)));
    }
}
