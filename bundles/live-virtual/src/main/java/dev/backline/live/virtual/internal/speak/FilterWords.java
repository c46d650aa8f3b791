package dev.backline.live.virtual.internal.speak;

import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.SongEdits;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mutes clips by the notes that their names end with, such as {@code Loop_C-E-G}: those of which all notes are asked for sound, the others do not. A name without
 * notes is left alone.
 */
final class FilterWords {
    private static final Pattern NOTES = Pattern.compile("[_-]([A-G][A-G#b1-9-]*)$");
    private static final List<List<String>> NAMES = List.of(
            List.of("C"),
            List.of("C#", "Db"),
            List.of("D"),
            List.of("D#", "Eb"),
            List.of("E"),
            List.of("F"),
            List.of("F#", "Gb"),
            List.of("G"),
            List.of("G#", "Ab"),
            List.of("A"),
            List.of("A#", "Bb"),
            List.of("B"));
    private static final int NO_NOTE = -1;

    private final Song song;
    private final SongEdits edits;

    FilterWords(Studio studio) {
        song = studio.song();
        edits = studio.edits();
    }

    void filter(List<Object> names) {
        List<Integer> wanted = names.stream().map(n -> note(String.valueOf(n))).toList();
        each(song.tracks(), clip -> {
            List<Integer> has = notes(clip.text("name"));
            return has.isEmpty() ? clip.flag("muted") : !wanted.containsAll(has);
        });
    }

    void unfilter(List<Object> rest) throws LiveFault {
        int size = song.tracks().size();
        int first = rest.isEmpty() ? 0 : Given.index(rest, 0);
        int last = rest.size() < 2 ? size : Given.index(rest, 1);
        int from = Math.clamp(first < 0 ? first + size : first, 0, size);
        int to = Math.clamp(last < 0 ? last + size : last, from, size);
        each(song.tracks().subList(from, to), clip -> false);
    }

    private void each(List<TrackItem> tracks, Predicate<ClipItem> muted) {
        for (TrackItem track : new ArrayList<>(tracks)) {
            track.slots().forEach(s -> s.clip().ifPresent(c -> edits.put(c, "muted", muted.test(c))));
        }
    }

    private static List<Integer> notes(String name) {
        Matcher matcher = NOTES.matcher(name);
        if (!matcher.find()) {
            return List.of();
        }
        List<Integer> notes = new ArrayList<>();
        for (String part : matcher.group(1).replaceAll("[1-9]", "").split("-", -1)) {
            notes.add(note(part));
        }
        return notes;
    }

    private static int note(String name) {
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).contains(name)) {
                return i;
            }
        }
        return NO_NOTE;
    }
}
