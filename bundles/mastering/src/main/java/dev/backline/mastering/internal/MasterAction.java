package dev.backline.mastering.internal;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.job.Progress;
import dev.backline.api.provenance.Provenances;
import dev.backline.mastering.internal.plan.Genre;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that masters a mix. */
@Component(service = ActionProvider.class)
public final class MasterAction implements ActionProvider {
    private final AudioFiles files;
    private final Provenances provenances;

    /** Takes what opens files and what writes down how they were made. */
    @Activate
    public MasterAction(@Reference AudioFiles files, @Reference Provenances provenances) {
        this.files = files;
        this.provenances = provenances;
    }

    /** Masters a mix. */
    @Action(
            group = "audio",
            name = "master",
            title = "Master a mix to a loudness",
            help = """
                    Measures a mono or stereo mix, plans what it needs, and writes a master with 24 bits. Each step cites the number that \
                    asks for it: clipped tops are drawn again, what lies below hearing is taken out, the balance is brought nearer to that \
                    of the genre or of a reference (cuts before boosts), the loudest moments give way, the stereo field is brought into its \
                    limits, and the gain to the wanted loudness is searched with soft clip and limiter in the loop. A step that makes \
                    the sum of what is wrong larger is dropped.

                    A mix that needs nothing keeps its sound. The amount scales every step, and how far loudness and ceiling are \
                    approached: with 50 half of the way is gone, with 0 nothing is changed.

                    A file that is there already is not replaced. The provenance lies beside the master.""",
            examples = {
                "audio master mix.wav master.wav",
                "audio master mix.wav master.wav --lufs -9 --genre techno --dry-run",
                "audio master mix.flac master.wav --reference song.wav --amount 60 --report"
            },
            writes = true)
    public Mastered master(
            @Param(value = "The mix: any format that can be read, one or two channels", position = 0, input = true)
                    Path in,
            @Param(value = "The master to write, .wav or .flac", position = 1) Path out,
            @Param(value = "Integrated loudness to reach", unit = "LUFS", min = -40, max = -4, defaultValue = "-14")
                    double lufs,
            @Param(value = "Highest true peak", unit = "dBTP", min = -20, max = 0, defaultValue = "-1") double truePeak,
            @Param(value = "How much of each step is done", unit = "%", min = 0, max = 100, defaultValue = "100")
                    double amount,
            @Param(value = "Whose balance the mix is held against", defaultValue = "neutral") Genre genre,
            @Param(value = "A finished piece to be held against instead of a genre", input = true)
                    Optional<Path> reference,
            @Param("Write a page with pictures of mix and master beside the master") boolean report,
            Intent intent,
            Progress progress)
            throws ActionFault {
        MasterWish wish = new MasterWish(in, out, lufs, truePeak, amount, genre, reference, report);
        return new MasterRun(files, provenances, wish).run(intent, progress);
    }
}
