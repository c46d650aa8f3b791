package dev.backline.live.set.internal.diff.show;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.diff.change.SetChange;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.NoteView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The notes of a clip before and after, each with what became of it. */
public final class Roll {
    private static final int MOST = 5_000;

    private Roll() {}

    /** What became of a note. */
    public enum State {
        /** It is as it was. */
        SAME,
        /** It is there no more. */
        GONE,
        /** It was not there before. */
        NEW,
        /** It stood here before it was moved in time or pitch. */
        FROM,
        /** It was moved to here. */
        TO
    }

    /**
     * A note of either version.
     *
     * @param state what became of it
     * @param key MIDI key
     * @param time beats from the clip's start
     * @param duration beats
     * @param velocity 0 to 127
     */
    public record Sign(State state, int key, double time, double duration, double velocity) {}

    /** Answers the notes that a change is about; none when it is about something else, or there are too many for a picture. */
    public static List<Sign> of(SetChange change) {
        return switch (change.subject()) {
            case NOTES, CLIP -> change.focus().map(Roll::of).orElse(List.of());
            default -> List.of();
        };
    }

    /** Answers the notes of a clip; none when there are too many for a picture. */
    static List<Sign> of(Delta clip) {
        List<NoteView> old = notes(clip.left());
        List<NoteView> now = notes(clip.right());
        if (old.size() + now.size() > MOST) {
            return List.of();
        }
        Set<String> before = signs(old);
        Set<String> after = signs(now);
        List<NoteView> gone = new ArrayList<>(
                old.stream().filter(n -> !after.contains(sign(n))).toList());
        List<NoteView> fresh = new ArrayList<>(
                now.stream().filter(n -> !before.contains(sign(n))).toList());
        List<Sign> all = new ArrayList<>();
        now.stream().filter(n -> before.contains(sign(n))).forEach(n -> all.add(drawn(State.SAME, n)));
        move(gone, fresh, n -> n.key() + " " + n.duration() + " " + n.velocity(), all);
        move(gone, fresh, n -> n.time() + " " + n.duration() + " " + n.velocity(), all);
        gone.forEach(n -> all.add(drawn(State.GONE, n)));
        fresh.forEach(n -> all.add(drawn(State.NEW, n)));
        return all;
    }

    private static List<NoteView> notes(Optional<Node> clip) {
        return clip.map(n -> new ClipView(n, false).notes()).orElse(List.of());
    }

    /** What is gone and what is new have moved when they agree in all but one thing. */
    private static void move(
            List<NoteView> gone, List<NoteView> fresh, Function<NoteView, String> alike, List<Sign> all) {
        Map<String, Deque<NoteView>> open = new HashMap<>();
        fresh.forEach(n ->
                open.computeIfAbsent(alike.apply(n), k -> new ArrayDeque<>()).add(n));
        Set<NoteView> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (NoteView note : gone) {
            Deque<NoteView> candidates = open.getOrDefault(alike.apply(note), new ArrayDeque<>());
            if (!candidates.isEmpty()) {
                NoteView to = candidates.removeFirst();
                all.add(drawn(State.FROM, note));
                all.add(drawn(State.TO, to));
                done.add(note);
                done.add(to);
            }
        }
        gone.removeIf(done::contains);
        fresh.removeIf(done::contains);
    }

    private static Sign drawn(State state, NoteView note) {
        return new Sign(state, note.key(), note.time(), note.duration(), note.velocity());
    }

    private static Set<String> signs(List<NoteView> notes) {
        Set<String> signs = new HashSet<>();
        notes.forEach(n -> signs.add(sign(n)));
        return signs;
    }

    private static String sign(NoteView note) {
        return note.key() + " " + note.time() + " " + note.duration() + " " + note.velocity() + " " + note.isEnabled();
    }
}
