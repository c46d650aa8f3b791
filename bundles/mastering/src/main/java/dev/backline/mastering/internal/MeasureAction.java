package dev.backline.mastering.internal;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.job.Progress;
import dev.backline.mastering.internal.measure.Detail;
import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.measure.Measuring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that measures sound. */
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
            title = "Measure loudness, peaks, spectrum and stereo field of audio files",
            help = """
                    Tells integrated loudness, loudness range, highest momentary and short-term loudness after ITU-R BS.1770 and EBU \
                    R128, the true peak at eight times the sample rate, sample peak, crest, correlation, stereo width, the level of each \
                    octave and third of an octave, constant offset and clipped runs. With --series also loudness over time; with \
                    --report a page with pictures.

                    A loudness is left out when nothing passed the gate: silence, or less than 0.4 s of sound (3 s for short-term).""",
            examples = {
                "audio measure master.wav",
                "audio measure *.wav --json",
                "audio measure master.wav --report master.html"
            },
            writes = true)
    public Outcome<Measures> measure(
            @Param(value = "Audio files", position = 0, input = true) List<Path> files,
            @Param("Tell loudness over time too: momentary every 10 ms, short-term every 100 ms") boolean series,
            @Param("Write a page with pictures of all files, which needs nothing else") Optional<Path> report,
            Intent intent,
            Progress progress)
            throws ActionFault {
        if (report.isPresent() && Files.exists(report.get())) {
            throw new ActionFault(
                    Kind.CONFLICT, report.get() + " is there already and was left as it is. Choose another name.");
        }
        Detail detail = report.isPresent() ? Detail.PICTURES : series ? Detail.SERIES : Detail.FIGURES;
        List<Measures> results = new ArrayList<>();
        // Pictures need more memory for each file than figures do, so meters are kept for a report alone.
        List<MeasurePage.Subject> subjects = new ArrayList<>();
        List<ActionFault> faults = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            Progress own = progress.part((double) i / files.size(), (i + 1.0) / files.size());
            try {
                Measuring heard = Measuring.of(this.files, file, detail, own);
                results.add(heard.measures(file, series));
                if (report.isPresent()) {
                    subjects.add(new MeasurePage.Subject(heard, results.getLast()));
                }
            } catch (IOException | AudioFault e) {
                faults.add(Refusals.of(file, e));
            }
        }
        if (results.isEmpty() && faults.size() == 1) {
            throw faults.getFirst();
        }
        if (report.isPresent() && intent == Intent.APPLY && !subjects.isEmpty()) {
            draw(report.get(), subjects);
        }
        return faults.isEmpty() ? Outcome.done(results) : Outcome.partial(results, faults);
    }

    private static void draw(Path page, List<MeasurePage.Subject> subjects) throws ActionFault {
        try {
            MeasurePage.write(page, subjects);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED, page + " cannot be written: " + e.getMessage() + ". Choose another place.", e);
        }
    }
}
