package dev.backline.live.bridge.ui.internal;

import dev.backline.model.Beats;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.Locale;

/**
 * How a Live is that one is connected to, or was.
 *
 * @param connected whether it answers
 * @param where version and address; empty for none
 * @param playing whether it plays
 * @param recording whether it records
 * @param tempo its tempo
 * @param signature its time signature
 * @param position where it is
 */
record LinkState(
        boolean connected,
        String where,
        boolean playing,
        boolean recording,
        Tempo tempo,
        TimeSignature signature,
        Beats position) {
    private static final double SIXTEENTH = 0.25;

    /** Nobody answers. */
    static final LinkState NONE =
            new LinkState(false, "", false, false, Tempo.of(120), TimeSignature.FOUR_FOUR, Beats.of(0));

    LinkState connected(boolean yes) {
        return new LinkState(yes, where, playing, recording, tempo, signature, position);
    }

    LinkState playing(boolean yes) {
        return new LinkState(connected, where, yes, recording, tempo, signature, position);
    }

    LinkState recording(boolean yes) {
        return new LinkState(connected, where, playing, yes, tempo, signature, position);
    }

    LinkState tempo(Tempo value) {
        return new LinkState(connected, where, playing, recording, value, signature, position);
    }

    LinkState position(Beats value) {
        return new LinkState(connected, where, playing, recording, tempo, signature, value);
    }

    /** Answers the position as musicians read it: bars, beats and sixteenths, each from 1. */
    String bars() {
        double beat = 4.0 / signature.denominator();
        double bar = beat * signature.numerator();
        double at = Math.max(0, position.value());
        long bars = (long) (at / bar);
        double inBar = at - bars * bar;
        long beats = (long) (inBar / beat);
        long sixteenths = (long) ((inBar - beats * beat) / SIXTEENTH);
        return String.format(Locale.ROOT, "%d.%d.%d", bars + 1, beats + 1, sixteenths + 1);
    }
}
