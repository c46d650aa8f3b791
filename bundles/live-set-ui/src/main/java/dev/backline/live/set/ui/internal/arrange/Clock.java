package dev.backline.live.set.ui.internal.arrange;

import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.SignatureMap;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Places in a song as one reads them: bars, beats and sixteenths by its signatures, minutes and seconds by its tempo. */
final class Clock {
    private static final double[] SECONDS = {0.1, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600};
    private static final int MOST_MARKS = 400;
    private static final double TINY = 1e-6;

    private final SignatureMap signatures;
    private final TempoMap tempo;

    Clock(LiveSet set) {
        signatures = set.signatures();
        tempo = set.tempo();
    }

    /**
     * A mark of a ruler.
     *
     * @param beat where
     * @param text what it says; empty for a small one
     */
    record Mark(double beat, String text) {}

    /** Answers a place such as {@code 5.2.3}: bar, beat and sixteenth, each counted from 1. */
    String bars(double beat) {
        Beats place = Beats.of(beat + TINY);
        TimeSignature signature = signatures.at(place);
        double inBar = signatures.inBar(place).value();
        double unit = 4.0 / signature.denominator();
        long count = (long) (inBar / unit);
        long sixteenth = (long) ((inBar - count * unit) * 4);
        return signatures.bar(place) + "." + (count + 1) + "." + (sixteenth + 1);
    }

    /** Answers a place such as {@code 1:02.500}. */
    String time(double beat) {
        long ms = StrictMath.round(tempo.secondAt(beat) * 1000);
        return String.format(Locale.ROOT, "%d:%02d.%03d", ms / 60_000, ms / 1000 % 60, ms % 1000);
    }

    /** Answers bar lines, and beats where there is room, with texts that do not touch. */
    List<Mark> barMarks(double from, double to, double pxBeat) {
        List<Mark> marks = new ArrayList<>();
        long first = signatures.bar(Beats.of(StrictMath.max(0, from)));
        long step = 1;
        while (signatures.at(Beats.of(StrictMath.max(0, from))).bar().value() * step * pxBeat < 54) {
            step *= 2;
        }
        first -= StrictMath.floorMod(first - 1, step);
        for (long bar = first; marks.size() < MOST_MARKS; bar += step) {
            double at = signatures.start(bar).value();
            if (at > to) {
                break;
            }
            marks.add(new Mark(at, Long.toString(bar)));
            TimeSignature signature = signatures.at(Beats.of(at));
            double unit = 4.0 / signature.denominator();
            for (int count = 1; step == 1 && count < signature.numerator() && unit * pxBeat > 7; count++) {
                marks.add(new Mark(at + count * unit, unit * pxBeat > 46 ? bar + "." + (count + 1) : ""));
            }
        }
        return marks;
    }

    /** Answers marks of minutes and seconds; where the tempo moves they lie unevenly. */
    List<Mark> timeMarks(double from, double to, double pxBeat) {
        double begin = tempo.secondAt(StrictMath.max(0, from));
        double end = tempo.secondAt(StrictMath.max(0, to));
        double pxSecond = (to - from) * pxBeat / StrictMath.max(TINY, end - begin);
        double step = SECONDS[SECONDS.length - 1];
        for (int i = SECONDS.length - 1; i >= 0 && SECONDS[i] * pxSecond >= 60; i--) {
            step = SECONDS[i];
        }
        List<Mark> marks = new ArrayList<>();
        for (double second = StrictMath.ceil(begin / step - TINY) * step;
                second <= end && marks.size() < MOST_MARKS;
                second += step) {
            double beat = tempo.beatAt(second);
            String text =
                    String.format(Locale.ROOT, "%d:%02d", (long) (second + TINY) / 60, (long) (second + TINY) % 60);
            marks.add(new Mark(beat, step < 1 ? text + "." + StrictMath.round(second * 10) % 10 : text));
        }
        return marks;
    }

    /** Answers the musical step that fits a zoom: what a drag snaps to. */
    double snap(double beat, double pxBeat) {
        double step = signatures.at(Beats.of(StrictMath.max(0, beat))).bar().value();
        while (step * pxBeat > 40 && step > 1.0 / 16) {
            step /= 2;
        }
        return step;
    }

    double snapped(double beat, double pxBeat) {
        double step = snap(beat, pxBeat);
        double bar = signatures
                .start(signatures.bar(Beats.of(StrictMath.max(0, beat))))
                .value();
        return StrictMath.max(0, bar + StrictMath.rint((beat - bar) / step) * step);
    }
}
