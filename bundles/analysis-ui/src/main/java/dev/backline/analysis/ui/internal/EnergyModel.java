package dev.backline.analysis.ui.internal;

import dev.backline.api.analysis.EnergyFlow;
import dev.backline.api.analysis.EnergyFlow.Band;
import dev.backline.api.analysis.EnergyFlow.Mask;
import dev.backline.api.analysis.EnergyFlow.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured, and what of it is chosen: a bar or all of them, a part, and one that hides it. */
final class EnergyModel {
    /** The choice of no single bar. */
    static final int ALL = -1;

    private final EnergyFlow flow;
    private final Map<Pair, Mask> masks = new HashMap<>();
    private int bar = ALL;
    private int part;
    private int hider;

    /** Two parts by their places. */
    private record Pair(int hider, int hidden) {}

    /** Makes a model of figures with at least one part. */
    EnergyModel(EnergyFlow flow) {
        this.flow = flow;
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < flow.parts().size(); i++) {
            places.put(flow.parts().get(i).id(), i);
        }
        for (Mask mask : flow.masks()) {
            Integer by = places.get(mask.hider());
            Integer of = places.get(mask.hidden());
            if (by != null && of != null) {
                masks.put(new Pair(by, of), mask);
            }
        }
        choosePart(0);
    }

    List<Part> parts() {
        return flow.parts();
    }

    List<Band> bands() {
        return flow.bands();
    }

    int bars() {
        return flow.bars();
    }

    /** Answers the number of a bar as people count it. */
    int number(int place) {
        return flow.firstBar() + place;
    }

    /** Answers the chosen bar's place, or {@link #ALL}. */
    int bar() {
        return bar;
    }

    /** Answers the chosen part's place. */
    int part() {
        return part;
    }

    /** Answers the place of the part whose hiding of the chosen one is looked at; the chosen one itself when there is no other. */
    int hider() {
        return hider;
    }

    void chooseBar(int place) {
        bar = Math.clamp(place, ALL, flow.bars() - 1);
    }

    /** Chooses a part, and with it the one that hides most of it. */
    void choosePart(int place) {
        part = Math.clamp(place, 0, flow.parts().size() - 1);
        hider = worst(part);
    }

    void choosePair(int by, int of) {
        if (by != of) {
            part = of;
            hider = by;
        }
    }

    /** Goes to the next part that could hide the chosen one, from the last to the first. */
    void stepHider(int by) {
        int count = flow.parts().size();
        int next = Math.floorMod(hider + by, count);
        hider = next == part ? Math.floorMod(next + by, count) : next;
    }

    private int worst(int of) {
        int worst = of == 0 && flow.parts().size() > 1 ? 1 : 0;
        for (int by = 0; by < flow.parts().size(); by++) {
            if (by != of && share(by, of) > share(worst, of)) {
                worst = by;
            }
        }
        return worst;
    }

    /** Answers the place of a track's part; empty when it is no part of the mix. */
    Optional<Integer> place(String track) {
        for (int i = 0; i < flow.parts().size(); i++) {
            if (flow.parts().get(i).id().equals(track)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Answers the level of a part in the chosen bar, over all bands. */
    double levelDb(int of) {
        Part one = flow.parts().get(of);
        return bar == ALL ? one.levelDb() : one.levelDb(bar);
    }

    /** Answers the level of a part in a band, in the chosen bar. */
    double levelDb(int of, int band) {
        Part one = flow.parts().get(of);
        return bar == ALL ? one.bandsDb().get(band) : one.barsDb().get(bar).get(band);
    }

    /** Answers the level of all parts together in a band and a bar, as if they were unrelated. */
    double sumDb(int place, int band) {
        double sum = 0;
        for (Part one : flow.parts()) {
            double rms = rms(one.barsDb().get(place).get(band));
            sum += rms * rms;
        }
        return sum <= 0 ? EnergyFlow.SILENCE_DB : 10 * StrictMath.log10(sum);
    }

    /** Answers how much of a part another one hides in the chosen bar, from 0 to 1. */
    double share(int by, int of) {
        Mask mask = masks.get(new Pair(by, of));
        return mask == null ? 0 : bar == ALL ? mask.share() : mask.bars().get(bar);
    }

    /** Answers the root of the mean square of a level; silence is 0. */
    static double rms(double db) {
        return db <= EnergyFlow.SILENCE_DB ? 0 : StrictMath.pow(10, db / 20);
    }
}
