package dev.backline.live.set.internal.exchange.table;

import dev.backline.model.Seconds;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clock times as people write them: {@code mm:ss.mmm}. */
final class Clock {
    private static final Pattern TIME =
            Pattern.compile("(-)?(?:(\\d{1,4}):)?(\\d{1,6}):(\\d{1,2}(?:[.,]\\d{1,9})?)|(-?\\d{1,9}(?:[.,]\\d{1,9})?)");
    private static final int MINUTE = 60;
    private static final double THOUSAND = 1000;

    private Clock() {}

    /** Answers minutes, seconds and thousandths, rounded to the nearest. */
    static String text(Seconds time) {
        long millis = Math.round(Math.abs(time.value()) * THOUSAND);
        return String.format(
                Locale.ROOT,
                "%s%02d:%02d.%03d",
                time.value() < 0 && millis > 0 ? "-" : "",
                millis / (MINUTE * 1000L),
                millis / 1000 % MINUTE,
                millis % 1000);
    }

    /** Reads {@code 75.5}, {@code 1:15.5} and {@code 0:01:15.5}. */
    static Optional<Seconds> parse(String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(5) != null) {
            return Optional.of(Seconds.of(number(matcher.group(5))));
        }
        double hours = matcher.group(2) == null ? 0 : number(matcher.group(2));
        double time = (hours * MINUTE + number(matcher.group(3))) * MINUTE + number(matcher.group(4));
        return Optional.of(Seconds.of(matcher.group(1) == null ? time : -time));
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
