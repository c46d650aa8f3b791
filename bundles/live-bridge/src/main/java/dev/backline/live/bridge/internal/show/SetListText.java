package dev.backline.live.bridge.internal.show;

import dev.backline.live.bridge.internal.show.SetList.Length;
import dev.backline.live.bridge.internal.show.SetList.Song;
import dev.backline.model.Tempo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a set-list. Each line is one of these, and lines that begin with a blank are notes of the song above:
 *
 * <pre>
 * show TITLE
 * fail-safe SCENE
 * watchdog BEATS
 * song SCENE [TEMPO bpm] [LENGTH bars|beats]
 * </pre>
 *
 * Names with blanks stand in quotes; {@code //} begins a comment.
 */
public final class SetListText {
    /** How long Live may be silent when the list does not say: two bars of four beats. */
    private static final double USUAL_WATCHDOG_BEATS = 8;

    private static final int MOST_SONGS = 1_000;
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(//.*)|(\\S+)");

    private final List<Song> songs = new ArrayList<>();
    private String title = "";
    private Optional<String> failSafe = Optional.empty();
    private double watchdogBeats = USUAL_WATCHDOG_BEATS;

    private SetListText() {}

    /**
     * Answers the set-list of a text.
     *
     * @throws ShowFault with the line that cannot be read
     */
    public static SetList read(String text) throws ShowFault {
        SetListText reading = new SetListText();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reading.line(i + 1, lines.get(i));
        }
        if (reading.songs.isEmpty()) {
            throw new ShowFault(
                    "The set-list has no songs, but at least one was expected, such as: song Intro 120 bpm 8 bars");
        }
        return new SetList(reading.title, reading.failSafe, reading.watchdogBeats, reading.songs);
    }

    private void line(int number, String line) throws ShowFault {
        List<String> words = words(line);
        if (words.isEmpty()) {
            return;
        }
        if (Character.isWhitespace(line.charAt(0))) {
            note(number, line.strip());
            return;
        }
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "show" -> title = String.join(" ", rest);
            case "fail-safe" -> failSafe = Optional.of(one(number, rest, "a scene"));
            case "watchdog" -> watchdogBeats = watchdog(number, rest);
            case "song" -> song(number, rest);
            default ->
                throw fault(
                        number,
                        "\"" + words.getFirst() + "\" was found, but show, fail-safe, watchdog or song was expected.");
        }
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find() && matcher.group(3) == null) {
            String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            words.add(quoted == null ? matcher.group(4) : quoted);
        }
        return words;
    }

    private void note(int number, String note) throws ShowFault {
        if (songs.isEmpty()) {
            throw fault(number, "a note stands before the first song. Begin lines that are no notes without a blank.");
        }
        Song song = songs.removeLast();
        List<String> notes = new ArrayList<>(song.notes());
        notes.add(note);
        songs.add(new Song(song.scene(), song.tempo(), song.length(), notes));
    }

    private static double watchdog(int number, List<String> words) throws ShowFault {
        boolean beats = words.size() == 2 && words.get(1).matches("beats?");
        if (!beats && words.size() != 1) {
            throw fault(number, "a watchdog has a number of beats, such as: watchdog 8 beats");
        }
        return above(number, words.getFirst(), 1, 10_000);
    }

    private void song(int number, List<String> words) throws ShowFault {
        if (words.isEmpty()) {
            throw fault(number, "a song names a scene, such as: song \"Intro\" 120 bpm 8 bars");
        }
        if (songs.size() == MOST_SONGS) {
            throw fault(number, "there are more than " + MOST_SONGS + " songs. Split the list.");
        }
        Optional<Tempo> tempo = Optional.empty();
        Optional<Length> length = Optional.empty();
        for (int i = 1; i < words.size(); i += 2) {
            String unit = i + 1 < words.size() ? words.get(i + 1) : "";
            switch (unit) {
                case "bpm" -> tempo = Optional.of(Tempo.of(above(number, words.get(i), Tempo.MIN_BPM, Tempo.MAX_BPM)));
                case "bars", "bar" ->
                    length = Optional.of(new Length(above(number, words.get(i), 0.25, 100_000), true));
                case "beats", "beat" ->
                    length = Optional.of(new Length(above(number, words.get(i), 0.25, 100_000), false));
                default ->
                    throw fault(
                            number,
                            "\"" + words.get(i) + (unit.isEmpty() ? "" : " " + unit)
                                    + "\" was found, but a tempo such as 120 bpm or a length such as 8 bars was expected."
                                    + " Names with blanks stand in quotes.");
            }
        }
        songs.add(new Song(words.getFirst(), tempo, length, List.of()));
    }

    private static String one(int number, List<String> words, String what) throws ShowFault {
        if (words.size() != 1 || words.getFirst().isBlank()) {
            throw fault(
                    number,
                    words.size() + " words were found, but " + what
                            + " was expected; names with blanks stand in quotes.");
        }
        return words.getFirst();
    }

    private static double above(int number, String text, double low, double high) throws ShowFault {
        double value = text.matches("\\d{1,6}(\\.\\d{1,6})?") ? Double.parseDouble(text) : Double.NaN;
        if (!(value >= low && value <= high)) {
            throw fault(
                    number, "\"" + text + "\" was found, but a number from " + low + " to " + high + " was expected.");
        }
        return value;
    }

    private static ShowFault fault(int number, String sentence) {
        return new ShowFault("line " + number + ": " + sentence);
    }
}
