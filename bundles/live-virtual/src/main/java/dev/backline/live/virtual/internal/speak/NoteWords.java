package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.Part;
import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.NoteItem;
import dev.backline.live.virtual.internal.song.SongEdits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be said about the notes of clips. */
final class NoteWords {
    private static final List<Part> NOTE =
            Dialect.of("/live/clip/add/notes").orElseThrow().arguments();
    private static final List<Part> RANGE =
            Dialect.of("/live/clip/get/notes").orElseThrow().arguments();

    /** What AbletonOSC asks for when no range is named: pitch 127 is left out. */
    private static final List<Object> ALL = List.of(0, 127, -8192, 16384);

    private final SongEdits edits;

    NoteWords(Studio studio) {
        edits = studio.edits();
    }

    void addTo(Words<ClipItem> words) {
        words.reads("notes", (clip, rest) -> told(within(clip, range(rest, "get"))))
                .does("add/notes", this::add)
                .does("remove/notes", (clip, rest) -> remove(clip, Set.copyOf(within(clip, range(rest, "remove")))))
                .does("remove_notes_by_id", this::removeById);
    }

    private static List<Object> range(List<Object> rest, String what) throws LiveFault {
        if (rest.isEmpty()) {
            return ALL;
        }
        if (rest.size() != RANGE.size()) {
            throw LiveFault.value("Invalid number of arguments for /clip/" + what
                    + "/notes. Either 0 or 4 arguments must be passed.");
        }
        List<Object> range = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            range.add(Given.value(RANGE.get(i), rest, i, "Clip." + what + "_notes"));
        }
        return range;
    }

    private static List<NoteItem> within(ClipItem clip, List<Object> range) throws LiveFault {
        checkNotes(clip);
        return clip.notes().stream()
                .filter(n -> n.in(number(range, 0), number(range, 1), number(range, 2), number(range, 3)))
                .toList();
    }

    private static double number(List<Object> range, int place) {
        return ((Number) range.get(place)).doubleValue();
    }

    private static void checkNotes(ClipItem clip) throws LiveFault {
        if (!clip.midi()) {
            throw LiveFault.runtime("Only MIDI clips have notes");
        }
    }

    private static List<Object> told(List<NoteItem> notes) {
        List<Object> told = new ArrayList<>(5 * notes.size());
        for (NoteItem note : notes) {
            told.add(note.pitch());
            told.add(note.start());
            told.add(note.length());
            told.add(note.velocity());
            told.add(note.muted());
        }
        return told;
    }

    private void add(ClipItem clip, List<Object> rest) throws LiveFault {
        checkNotes(clip);
        List<NoteItem> more = new ArrayList<>();
        for (int i = 0; i < rest.size(); i += NOTE.size()) {
            more.add(note(Given.exactly(NOTE.size(), rest.subList(i, Math.min(rest.size(), i + NOTE.size())))));
        }
        List<NoteItem> before = clip.notes();
        clip.add(more);
        edits.change(before, clip.notes(), clip::notes);
    }

    private static NoteItem note(List<Object> given) throws LiveFault {
        Object[] values = new Object[NOTE.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Given.value(
                    NOTE.get(i),
                    given,
                    i,
                    "MidiNoteSpecification." + NOTE.get(i).name());
        }
        if ((double) values[2] <= 0 || Math.abs((double) values[1]) > 1e6) {
            throw LiveFault.runtime("A note begins at " + values[1] + " and lasts " + values[2]
                    + " beats, but a place within 1000000 beats and more than 0 were expected");
        }
        return new NoteItem(
                0, (int) values[0], (double) values[1], (double) values[2], (double) values[3], (boolean) values[4]);
    }

    private void remove(ClipItem clip, Set<NoteItem> gone) {
        List<NoteItem> left =
                clip.notes().stream().filter(n -> !gone.contains(n)).toList();
        if (left.size() < clip.notes().size()) {
            edits.change(clip.notes(), left, clip::notes);
        }
    }

    private void removeById(ClipItem clip, List<Object> rest) throws LiveFault {
        checkNotes(clip);
        Set<Integer> ids = new HashSet<>();
        for (int i = 0; i < rest.size(); i++) {
            ids.add(Given.index(rest, i));
        }
        Set<NoteItem> gone = new HashSet<>(clip.notes());
        gone.removeIf(n -> !ids.contains(n.id()));
        if (gone.size() < ids.size()) {
            throw LiveFault.runtime("Some of the note ids are not in the clip");
        }
        remove(clip, gone);
    }

    /** Makes the loop twice as long, with its notes once more in the second half. */
    static void duplicateLoop(ClipItem clip, SongEdits edits) {
        double from = clip.from();
        double length = clip.length();
        List<NoteItem> again = clip.notes().stream()
                .filter(n -> n.in(0, 128, from, length))
                .map(n -> new NoteItem(0, n.pitch(), n.start() + length, n.length(), n.velocity(), n.muted()))
                .toList();
        List<NoteItem> before = clip.notes();
        clip.add(again);
        edits.change(before, clip.notes(), clip::notes);
        double to = from + 2 * length;
        edits.put(
                clip,
                clip.looping()
                        ? Map.of("loop_end", to, "end_marker", Math.max(to, clip.number("end_marker")))
                        : Map.of("end_marker", to));
    }
}
