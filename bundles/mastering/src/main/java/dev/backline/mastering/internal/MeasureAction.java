package dev.backline.mastering.internal;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that measures loudness and peaks. */
@Component(service = ActionProvider.class)
public final class MeasureAction implements ActionProvider {
    private final AudioFiles files;

    /** Takes what opens files. */
    @Activate
    public MeasureAction(@Reference AudioFiles files) {
        this.files = files;
    }

    /** Measures audio files. */
    @Action(
            group = "audio",
            name = "measure",
            title = "Measure loudness and peaks of audio files",
            help = """
                    Tells integrated loudness, loudness range, highest momentary and short-term loudness after ITU-R BS.1770 and EBU \
                    R128, the true peak at eight times the sample rate, and the highest sample.

                    A loudness is left out when nothing passed the gate: silence, or less than 0.4 s of sound (3 s for short-term).""",
            examples = {"audio measure master.wav", "audio measure *.wav --json"})
    public Outcome<Measures> measure(
            @Param(value = "Audio files", position = 0, input = true) List<Path> files, Progress progress)
            throws ActionFault {
        List<Measures> results = new ArrayList<>();
        List<ActionFault> faults = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            try {
                results.add(Measures.of(
                        this.files, file, progress.part((double) i / files.size(), (i + 1.0) / files.size())));
            } catch (IOException | AudioFault e) {
                faults.add(fault(file, e));
            }
        }
        if (results.isEmpty() && faults.size() == 1) {
            throw faults.getFirst();
        }
        return faults.isEmpty() ? Outcome.done(results) : Outcome.partial(results, faults);
    }

    private static ActionFault fault(Path file, Exception e) {
        if (!Files.exists(file)) {
            return new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the name and the folder.", e);
        }
        String message =
                e instanceof AudioFault ? String.valueOf(e.getMessage()) : file + " cannot be read: " + e.getMessage();
        return new ActionFault(Kind.REFUSED, message, e);
    }
}
