package dev.backline.mastering.internal.measure;

import dev.backline.model.Seconds;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a file measures.
 *
 * @param file its path
 * @param integratedLufs integrated loudness
 * @param loudnessRangeLu loudness range
 * @param truePeakDbtp highest value between frames
 * @param samplePeakDbfs highest frame
 * @param momentaryMaxLufs loudest 400 ms
 * @param shortTermMaxLufs loudest 3 s
 * @param crestDb from the root of the mean square to the highest frame
 * @param peakToLoudnessLu from integrated loudness to true peak: about 8 is dense, 18 is open
 * @param correlation of the first two channels, -1 to 1
 * @param stereoWidthPercent share of the side signal in the power of the first two channels: 0 is mono, 50 unrelated, 100 out of phase
 * @param octaves the ten octaves from 31.5 Hz to 16 kHz, as far as the file reaches
 * @param thirds the 31 thirds of an octave from 20 Hz to 20 kHz
 * @param dcOffset mean of the channel that lies furthest off, full scale is 1
 * @param clippedRuns places with three or more equal frames at the highest level
 * @param length in seconds
 * @param sampleRateHz frames a second
 * @param channels how many
 * @param series loudness over time, when it was asked for
 */
public record Measures(
        Path file,
        Optional<Double> integratedLufs,
        double loudnessRangeLu,
        Optional<Double> truePeakDbtp,
        Optional<Double> samplePeakDbfs,
        Optional<Double> momentaryMaxLufs,
        Optional<Double> shortTermMaxLufs,
        Optional<Double> crestDb,
        Optional<Double> peakToLoudnessLu,
        Optional<Double> correlation,
        Optional<Double> stereoWidthPercent,
        List<Band> octaves,
        List<Band> thirds,
        double dcOffset,
        long clippedRuns,
        Seconds length,
        int sampleRateHz,
        int channels,
        Optional<Series> series) {
    /** Copies the lists. */
    public Measures {
        octaves = List.copyOf(octaves);
        thirds = List.copyOf(thirds);
    }

    /** Answers the same without the thirds of an octave, for where two stand beside each other. */
    public Measures brief() {
        return new Measures(
                file,
                integratedLufs,
                loudnessRangeLu,
                truePeakDbtp,
                samplePeakDbfs,
                momentaryMaxLufs,
                shortTermMaxLufs,
                crestDb,
                peakToLoudnessLu,
                correlation,
                stereoWidthPercent,
                octaves,
                List.of(),
                dcOffset,
                clippedRuns,
                length,
                sampleRateHz,
                channels,
                Optional.empty());
    }
}
