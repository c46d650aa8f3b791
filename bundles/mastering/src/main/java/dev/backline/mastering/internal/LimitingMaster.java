package dev.backline.mastering.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.MasterStage;
import dev.backline.api.produce.ProduceFault;
import dev.backline.mastering.internal.chain.Finisher;
import dev.backline.mastering.internal.chain.Mix;
import dev.backline.mastering.internal.plan.MasterPlan;
import dev.backline.model.Decibels;
import dev.backline.model.Lufs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Masters by band limits, a gentle compressor, and as much gain into clip and limiter as the target needs. */
@Component
public final class LimitingMaster implements MasterStage {
    private final AudioFiles files;

    /** Makes the stage. */
    @Activate
    public LimitingMaster(@Reference AudioFiles files) {
        this.files = files;
    }

    @Override
    public String id() {
        return "backline.master";
    }

    @Override
    public String title() {
        return "Band limits, glue, soft clip and true-peak limiter to a loudness";
    }

    @Override
    public Report master(Path mix, Path master, Lufs target, Decibels ceiling, Progress progress)
            throws IOException, ProduceFault {
        try {
            progress.report(0, "Reading the mix");
            Mix source = Mix.load(files, mix, progress.part(0, 0.1));
            double integrated = source.loudness(progress).integrated();
            if (integrated == Double.NEGATIVE_INFINITY) {
                throw new ProduceFault(
                        "The mix is silent, so it has no loudness to master. Check that its tracks sound.");
            }
            MasterPlan plan = MasterPlan.plain(integrated, target.value(), ceiling.value());
            Finisher.Finished result = Mastering.plain(source, plan, progress.part(0.1, 0.9));
            if (Math.abs(result.loudness() - target.value()) > 0.2) {
                throw new ProduceFault(String.format(
                        Locale.ROOT,
                        "%s cannot be mastered to %.1f LUFS: it ends at %.1f. Choose a quieter target or a denser mix.",
                        mix,
                        target.value(),
                        result.loudness()));
            }
            result.mix().write(files, master, progress.part(0.9, 1));
            return report(result);
        } catch (AudioFault e) {
            throw new ProduceFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static Report report(Finisher.Finished result) {
        return new Report(
                Lufs.of(result.loudness()),
                Decibels.ofRatio(result.truePeak()),
                result.range(),
                Decibels.of(result.gainDb()));
    }
}
