package dev.backline.analysis.internal.energy;

import dev.backline.api.analysis.EnergyFlow;
import dev.backline.api.analysis.EnergyMeter;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Extent;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Measures what the renderer plays. */
@Component
public final class RenderedEnergy implements EnergyMeter {
    /** In beats: what ends on a bar line does not reach into the next bar. */
    private static final double TINY = 1e-6;

    private static final double HALF_S = (double) Ear.HOP / Renderer.SAMPLE_RATE_HZ;

    private final Renderer renderer;

    /** Takes what plays sets. */
    @Activate
    public RenderedEnergy(@Reference Renderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public EnergyFlow measure(
            LiveSet set, Path folder, int from, Optional<Integer> to, double marginDb, Progress progress)
            throws IOException, AudioFault {
        int last = to.map(bar -> bar - 1).orElse(lastBar(set));
        if (from < 1 || to.isPresent() && last < from || !(marginDb > 0)) {
            throw new IllegalArgumentException("Bars " + from + " to " + last + " with a margin of " + marginDb
                    + " dB were asked for, but bars from 1 on, at least one, and a margin above 0 dB were expected.");
        }
        int bars = Math.max(0, last - from + 1);
        boolean atStart = from == 1;
        EnergySink sink = new EnergySink(set, edges(set, from, bars), marginDb, atStart);
        double begin = second(set, from);
        double end = second(set, from + bars);
        // The first and the last window reach half of their length over the range; a sound that was cut off there would
        // splash into every band.
        Beats start = atStart ? Beats.ZERO : set.tempo().beats(Seconds.of(Math.max(0, begin - HALF_S)));
        Beats stop = set.tempo().beats(Seconds.of(end + HALF_S));
        Optional<Seconds> tail = Optional.of(Seconds.of(HALF_S));
        Extent extent = new Extent(Renderer.SAMPLE_RATE_HZ, start, Optional.of(stop), tail, false);
        Coverage coverage = renderer.render(set, folder, extent, sink, progress);
        return new EnergyFlow(from, bars, MusicalBands.ALL, sink.parts(), sink.masks(), coverage.notPlayed());
    }

    private static int lastBar(LiveSet set) {
        double end = set.length().value();
        return end <= 0 ? 0 : (int) set.signatures().bar(Beats.of(end - TINY));
    }

    private static long[] edges(LiveSet set, int from, int bars) {
        long[] edges = new long[bars + 1];
        for (int i = 0; i <= bars; i++) {
            edges[i] = frame(set, from + i) - frame(set, from);
        }
        return edges;
    }

    private static double second(LiveSet set, int bar) {
        return set.tempo().seconds(set.signatures().start(bar)).value();
    }

    private static long frame(LiveSet set, int bar) {
        return set.tempo().frames(set.signatures().start(bar), Renderer.SAMPLE_RATE_HZ);
    }
}
