package dev.backline.live.set.internal.exchange.table;

import dev.backline.api.set.SetFault;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Seconds;
import dev.backline.model.SignatureMap;
import dev.backline.model.TempoMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Locators as lists: CSV for spreadsheets, text for the desk on the stage, and REAPER's list of markers. */
public final class Cues {
    private static final Pattern LINE = Pattern.compile("\\s*(\\S+)\\s+(.*\\S)?\\s*");
    private static final Pattern BAR =
            Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,3})(?:\\.(\\d{1,3}(?:[.]\\d{1,9})?))?)?");
    private static final List<String> BEAT_HEADS = List.of("beats", "beat");
    private static final List<String> BAR_HEADS = List.of("bar", "measure");
    private static final List<String> TIME_HEADS = List.of("seconds", "time", "start");
    private static final double FARTHEST = 1e7;
    private static final int MOST = 100_000;

    private Cues() {}

    /** Answers a row for each locator: its name, and its place as bar, beats, seconds and clock time. */
    public static String csv(LiveSet set) {
        Csv csv = new Csv("name", "bar", "beats", "seconds", "time");
        for (Locator locator : set.locators()) {
            Seconds time = set.tempo().seconds(locator.at());
            csv.text(locator.name())
                    .word(bar(set.signatures(), locator.at()))
                    .number(locator.at().value());
            csv.number(Math.rint(time.value() * 1e6) / 1e6)
                    .word(Clock.text(time))
                    .end();
        }
        return csv.toString();
    }

    /** Answers a line for each locator: minutes, seconds and thousandths, a blank, the name. */
    public static String text(LiveSet set) {
        StringBuilder out = new StringBuilder();
        for (Locator locator : set.locators()) {
            String name = locator.name()
                    .replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ")
                    .strip();
            out.append(Clock.text(set.tempo().seconds(locator.at())))
                    .append(' ')
                    .append(name)
                    .append('\n');
        }
        return out.toString();
    }

    /** Answers the list that REAPER's manager of regions and markers reads. */
    public static String reaper(LiveSet set) {
        Csv csv = new Csv("#", "Name", "Start", "End", "Length");
        int number = 0;
        for (Locator locator : set.locators()) {
            csv.word("M" + ++number)
                    .text(locator.name())
                    .word(Clock.text(set.tempo().seconds(locator.at())));
            csv.word("").word("").end();
        }
        return csv.toString();
    }

    private static String bar(SignatureMap signatures, Beats at) {
        double unit = 4.0 / signatures.at(at).denominator();
        double inside = signatures.inBar(at).value();
        long beat = (long) Math.floor(inside / unit + 1e-9);
        double sixteenth = Math.rint((inside - beat * unit) * 4 * 1e3) / 1e3 + 1;
        return signatures.bar(at) + "." + (beat + 1) + "." + Plain.text(sixteenth);
    }

    /**
     * Reads any of the three lists.
     *
     * @param tempo turns clock times into beats
     * @param signatures turn bars into beats
     * @param name of the file, for messages
     * @throws SetFault if a line says no place
     */
    public static List<Locator> parse(String text, TempoMap tempo, SignatureMap signatures, String name)
            throws SetFault {
        List<List<String>> rows = Csv.parse(text, name);
        List<Locator> locators = rows.isEmpty() || !table(rows.getFirst())
                ? lines(text, tempo, name)
                : rows(rows, tempo, signatures, name);
        if (locators.size() > MOST) {
            throw new SetFault(
                    name + " has " + locators.size() + " lines, but at most " + MOST + " were expected. Split it.");
        }
        return locators;
    }

    private static boolean table(List<String> heads) {
        return heads.size() > 1 && column(heads, List.of("name")) >= 0;
    }

    private static int column(List<String> heads, List<String> names) {
        for (int i = 0; i < heads.size(); i++) {
            if (names.contains(heads.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static List<Locator> rows(List<List<String>> rows, TempoMap tempo, SignatureMap signatures, String name)
            throws SetFault {
        List<String> heads = rows.getFirst();
        int title = column(heads, List.of("name"));
        List<Locator> locators = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            Optional<Beats> at =
                    cell(row, column(heads, BEAT_HEADS)).flatMap(Clock::parse).map(s -> Beats.of(s.value()));
            if (at.isEmpty()) {
                at = cell(row, column(heads, TIME_HEADS)).flatMap(Clock::parse).map(tempo::beats);
            }
            if (at.isEmpty()) {
                at = cell(row, column(heads, BAR_HEADS)).flatMap(b -> bar(b, signatures));
            }
            locators.add(locator(cell(row, title).orElse(""), at, name + ", row " + (i + 1)));
        }
        return locators;
    }

    private static Optional<String> cell(List<String> row, int column) {
        return column >= 0 && column < row.size() && !row.get(column).isBlank()
                ? Optional.of(row.get(column))
                : Optional.empty();
    }

    private static Optional<Beats> bar(String text, SignatureMap signatures) {
        Matcher matcher = BAR.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Beats start = signatures.start(Math.max(1, Long.parseLong(matcher.group(1))));
        double unit = 4.0 / signatures.at(start).denominator();
        double beats = matcher.group(2) == null ? 0 : (Double.parseDouble(matcher.group(2)) - 1) * unit;
        double sixteenths = matcher.group(3) == null ? 0 : (Double.parseDouble(matcher.group(3)) - 1) / 4;
        return Optional.of(start.plus(Beats.of(beats + sixteenths)));
    }

    private static List<Locator> lines(String text, TempoMap tempo, String name) throws SetFault {
        List<Locator> locators = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line.strip() + " ");
            Optional<Beats> at =
                    matcher.matches() ? Clock.parse(matcher.group(1)).map(tempo::beats) : Optional.empty();
            String title = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
            locators.add(locator(title, at, name + ", line " + (i + 1)));
        }
        return locators;
    }

    private static Locator locator(String title, Optional<Beats> at, String where) throws SetFault {
        if (at.isEmpty() || !(Math.abs(at.get().value()) <= FARTHEST)) {
            throw new SetFault(where + " says no place, but beats, a time such as 1:02.500, or a bar was expected."
                    + " A table has a head row with name and beats, time or bar.");
        }
        return new Locator(title, at.get());
    }
}
