package dev.backline.engine.ui.internal;

import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.TimeSignature;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of a song as producers write them, with the set's signatures and tempos. */
final class SongPlace {
    private static final Pattern BARS = Pattern.compile("([0-9]{1,6})(?:[.]([0-9]{1,2}))?(?:[.]([0-9]{1,2}))?");
    private static final double SIXTEENTHS = 4;

    private SongPlace() {}

    /** Answers bar, beat of the signature and sixteenth, each counted from 1. */
    static String bars(LiveSet set, Beats at) {
        // What lies a hair before a line, since frames are whole, is on it.
        Beats place = Beats.of(Math.floor(Math.max(0, at.value()) * 960 + 0.5) / 960);
        double inside = set.signatures().inBar(place).value();
        double beat = beat(set.signatures().at(place));
        long beats = (long) (inside / beat);
        long sixteenths = (long) ((inside - beats * beat) * SIXTEENTHS);
        return set.signatures().bar(place) + "." + (beats + 1) + "." + (sixteenths + 1);
    }

    private static double beat(TimeSignature signature) {
        return 4.0 / signature.denominator();
    }

    /** Answers the place that {@link #bars} writes; a bar alone is its start. */
    static Optional<Beats> parse(LiveSet set, String text) {
        Matcher parts = BARS.matcher(text.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(1)) < 1) {
            return Optional.empty();
        }
        Beats start = set.signatures().start(Integer.parseInt(parts.group(1)));
        double beat = beat(set.signatures().at(start));
        return Optional.of(Beats.of(
                start.value() + (count(parts.group(2)) - 1) * beat + (count(parts.group(3)) - 1) / SIXTEENTHS));
    }

    private static int count(@org.jspecify.annotations.Nullable String text) {
        return text == null ? 1 : Math.max(1, Integer.parseInt(text));
    }

    /** Answers minutes, seconds and thousandths. */
    static String clock(LiveSet set, Beats at) {
        long thousandths = Math.round(set.tempo().secondAt(Math.max(0, at.value())) * 1_000);
        return String.format(
                Locale.ROOT, "%d:%02d.%03d", thousandths / 60_000, thousandths / 1_000 % 60, thousandths % 1_000);
    }
}
