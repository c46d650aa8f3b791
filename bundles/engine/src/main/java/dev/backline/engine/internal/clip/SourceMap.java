package dev.backline.engine.internal.clip;

import dev.backline.engine.internal.control.Clock;
import dev.backline.model.Clip;
import dev.backline.model.Warp;
import java.util.List;

/**
 * Which frame of a recording belongs to a place of its clip: linear between warp markers, and on beyond the outer ones. Allocates nothing when asked.
 */
final class SourceMap {
    private final double[] beats;
    private final double[] seconds;
    private final int sourceRateHz;

    private SourceMap(double[] beats, double[] seconds, int sourceRateHz) {
        this.beats = beats;
        this.seconds = seconds;
        this.sourceRateHz = sourceRateHz;
    }

    /** Answers the map of a warped clip. */
    static SourceMap of(Clip.Audio audio, int sourceRateHz) {
        List<Warp.Marker> markers = audio.warp().markers();
        if (markers.isEmpty()) {
            double beat = audio.tempo().map(t -> 60 / t.bpm()).orElse(0.5);
            return new SourceMap(new double[] {0, 1}, new double[] {0, beat}, sourceRateHz);
        }
        return new SourceMap(
                markers.stream().mapToDouble(m -> m.beat().value()).toArray(),
                markers.stream().mapToDouble(m -> m.at().value()).toArray(),
                sourceRateHz);
    }

    /** Answers the map of a clip that is not warped: its beats are those of one tempo. */
    static SourceMap steady(double bpm, int sourceRateHz) {
        return new SourceMap(new double[] {0, 1}, new double[] {0, 60 / bpm}, sourceRateHz);
    }

    /** Answers the frame of the recording at a place of the clip in beats. */
    double frame(double beat) {
        int i = 0;
        while (i + 2 < beats.length && beats[i + 1] <= beat) {
            i++;
        }
        double slope = (seconds[i + 1] - seconds[i]) / (beats[i + 1] - beats[i]);
        return (seconds[i] + (beat - beats[i]) * slope) * sourceRateHz;
    }

    /** Answers the most frames of the recording that pass in a frame of the song. */
    double fastest(Clock clock) {
        double bpm = clock.tempo().changes().stream()
                .mapToDouble(c ->
                        Math.max(c.tempo().bpm(), c.glide().map(g -> g.bpm()).orElse(0.0)))
                .max()
                .orElse(120);
        return fastest(bpm, clock.rateHz());
    }

    /** Answers the most frames of the recording that pass in a frame at a tempo. */
    double fastest(double bpm, int rateHz) {
        double most = 0;
        for (int i = 0; i + 1 < beats.length; i++) {
            most = Math.max(most, (seconds[i + 1] - seconds[i]) / (beats[i + 1] - beats[i]));
        }
        return most * sourceRateHz * bpm / 60 / rateHz;
    }
}
