package dev.backline.api.produce;

import dev.backline.api.job.Progress;
import dev.backline.model.Decibels;
import dev.backline.model.Lufs;
import java.io.IOException;
import java.nio.file.Path;

/** Brings a mix to its loudness. */
public interface MasterStage extends Stage {
    /**
     * Writes a 24-bit WAV of the same length and rate.
     *
     * @param mix stereo WAV before mastering
     * @param master the file to write
     * @param target integrated loudness to reach within 0.2 LU
     * @param ceiling highest true peak in dBTP
     * @throws ProduceFault if the mix is silent or cannot be read
     */
    Report master(Path mix, Path master, Lufs target, Decibels ceiling, Progress progress)
            throws IOException, ProduceFault;

    /**
     * What was measured in the master.
     *
     * @param loudness integrated
     * @param truePeak in dBTP
     * @param range loudness range in LU
     * @param gain that was applied before limiting
     */
    record Report(Lufs loudness, Decibels truePeak, double range, Decibels gain) {}
}
