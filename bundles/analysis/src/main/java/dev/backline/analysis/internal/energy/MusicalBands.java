package dev.backline.analysis.internal.energy;

import dev.backline.api.analysis.EnergyFlow.Band;
import java.util.List;

/** The bands that musicians name, from 20 Hz to 20 kHz without a gap. */
final class MusicalBands {
    static final List<Band> ALL = List.of(
            new Band("Sub", 20, 60),
            new Band("Bass", 60, 250),
            new Band("Low mids", 250, 500),
            new Band("Mids", 500, 2_000),
            new Band("High mids", 2_000, 4_000),
            new Band("Presence", 4_000, 6_000),
            new Band("Air", 6_000, 20_000));

    private MusicalBands() {}

    /** Answers the place of a frequency's band; -1 outside of all. */
    static int of(double hz) {
        for (int i = 0; i < ALL.size(); i++) {
            if (hz >= ALL.get(i).lowHz() && hz < ALL.get(i).highHz()) {
                return i;
            }
        }
        return -1;
    }
}
