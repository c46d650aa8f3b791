package dev.backline.api.analysis;

import dev.backline.api.audio.Coverage;
import java.util.List;

/**
 * Where the energy of a set lies over time, and which track hides which. Levels are mean squares of both channels in dB: a sine of full scale is -3.0.
 *
 * @param firstBar the bar that every list of bars begins with, counted from 1
 * @param bars how many bars were measured
 * @param bands the musical bands, from low to high
 * @param parts what was measured: tracks and returns, in the order of the set
 * @param masks who hides whom, those that hide most first; pairs that hide nothing are left out
 * @param notPlayed what could not be heard, and so was not measured
 * @since 0.1.1
 */
public record EnergyFlow(
        int firstBar, int bars, List<Band> bands, List<Part> parts, List<Mask> masks, List<Coverage.Item> notPlayed) {
    /** The level of silence, and of all that is softer. */
    public static final double SILENCE_DB = -120;

    /** Copies the lists. */
    public EnergyFlow {
        bands = List.copyOf(bands);
        parts = List.copyOf(parts);
        masks = List.copyOf(masks);
        notPlayed = List.copyOf(notPlayed);
    }

    /**
     * A band as musicians name it.
     *
     * @param name in English, such as {@code Low mids}
     * @param lowHz its lower edge
     * @param highHz its upper edge
     */
    public record Band(String name, double lowHz, double highHz) {}

    /**
     * A track or a return, behind its fader; inside a group with devices, before these.
     *
     * @param id of its track
     * @param name of its track
     * @param levelDb over all bars and bands
     * @param bandsDb over all bars, for each band
     * @param barsDb for each bar, for each band
     */
    public record Part(String id, String name, double levelDb, List<Double> bandsDb, List<List<Double>> barsDb) {
        /** Copies the lists. */
        public Part {
            bandsDb = List.copyOf(bandsDb);
            barsDb = barsDb.stream().map(List::copyOf).toList();
        }

        /** Answers the level of a bar over all bands, counted from 0. */
        public double levelDb(int bar) {
            double sum = 0;
            for (double db : barsDb.get(bar)) {
                sum += db <= SILENCE_DB ? 0 : StrictMath.pow(10, db / 10);
            }
            return sum <= 0 ? SILENCE_DB : Math.max(SILENCE_DB, 10 * StrictMath.log10(sum));
        }
    }

    /**
     * One part hiding another one. A cell is 93 ms of one critical band; of the hidden part those cells count that can be heard when it plays alone.
     *
     * @param hider id of the track that hides
     * @param hidden id of the track that is hidden
     * @param share of its cells that are hidden, from 0 to 1
     * @param cells how many it has
     * @param bars the share in each bar
     */
    public record Mask(String hider, String hidden, double share, long cells, List<Double> bars) {
        /** Copies the list. */
        public Mask {
            bars = List.copyOf(bars);
        }
    }
}
