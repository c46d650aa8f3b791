package dev.backline.analysis.internal.energy;

import dev.backline.api.analysis.EnergyFlow;
import dev.backline.api.audio.Coverage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The energy of a set, for a table.
 *
 * @param set the file that was read
 * @param firstBar counted from 1
 * @param bars how many were measured
 * @param bands the musical bands
 * @param tracks level of each track and return over all bars, in dB
 * @param masking who hides whom, those that hide most first
 * @param over level and masking of each bar, when they were asked for
 * @param notPlayed what could not be heard, and so was not measured
 */
record EnergyFigures(
        Path set,
        int firstBar,
        int bars,
        List<EnergyFlow.Band> bands,
        List<TrackLevel> tracks,
        List<Hiding> masking,
        Optional<List<Bar>> over,
        List<Coverage.Item> notPlayed) {
    private static final double PERCENT = 100;

    /**
     * The level of a track, in dB.
     *
     * @param track its name
     * @param levelDb over all bands
     * @param sub from 20 Hz
     * @param bass from 60 Hz
     * @param lowMids from 250 Hz
     * @param mids from 500 Hz
     * @param highMids from 2 kHz
     * @param presence from 4 kHz
     * @param air from 6 to 20 kHz
     */
    record TrackLevel(
            String track,
            double levelDb,
            double sub,
            double bass,
            double lowMids,
            double mids,
            double highMids,
            double presence,
            double air) {}

    /**
     * One track hiding another one.
     *
     * @param hider name of the track that hides
     * @param hidden name of the track that is hidden
     * @param percent of its cells that are hidden
     * @param cells how many it has
     */
    record Hiding(String hider, String hidden, double percent, long cells) {}

    /**
     * One bar.
     *
     * @param bar counted from 1
     * @param tracks level of each track and return
     * @param masking who hides whom in it
     */
    record Bar(int bar, List<TrackLevel> tracks, List<Hiding> masking) {}

    /** Answers the figures of a set. */
    static EnergyFigures of(Path set, EnergyFlow flow, double leastPercent, boolean over) {
        Map<String, String> names = new LinkedHashMap<>();
        flow.parts().forEach(part -> names.put(part.id(), part.name()));
        List<TrackLevel> tracks = flow.parts().stream()
                .map(p -> level(p.name(), p.levelDb(), p.bandsDb()))
                .toList();
        List<Hiding> masking = flow.masks().stream()
                .map(m -> hiding(names, m, m.share()))
                .filter(h -> h.percent() >= leastPercent)
                .toList();
        Optional<List<Bar>> bars = over ? Optional.of(bars(flow, names, leastPercent)) : Optional.empty();
        return new EnergyFigures(
                set, flow.firstBar(), flow.bars(), flow.bands(), tracks, masking, bars, flow.notPlayed());
    }

    private static List<Bar> bars(EnergyFlow flow, Map<String, String> names, double leastPercent) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < flow.bars(); i++) {
            int bar = i;
            List<TrackLevel> tracks = flow.parts().stream()
                    .map(p -> level(p.name(), p.levelDb(bar), p.barsDb().get(bar)))
                    .toList();
            List<Hiding> masking = flow.masks().stream()
                    .map(m -> hiding(names, m, m.bars().get(bar)))
                    .filter(h -> h.percent() > 0 && h.percent() >= leastPercent)
                    .toList();
            bars.add(new Bar(flow.firstBar() + i, tracks, masking));
        }
        return bars;
    }

    private static Hiding hiding(Map<String, String> names, EnergyFlow.Mask mask, double share) {
        return new Hiding(
                String.valueOf(names.get(mask.hider())),
                String.valueOf(names.get(mask.hidden())),
                tenths(PERCENT * share),
                mask.cells());
    }

    private static TrackLevel level(String name, double levelDb, List<Double> bandsDb) {
        double[] db = bandsDb.stream().mapToDouble(EnergyFigures::tenths).toArray();
        return new TrackLevel(name, tenths(levelDb), db[0], db[1], db[2], db[3], db[4], db[5], db[6]);
    }

    private static double tenths(double value) {
        return Math.rint(value * 10) / 10;
    }
}
