package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.diff.change.Act;
import dev.backline.live.set.internal.diff.change.Context;
import dev.backline.live.set.internal.diff.change.Draft;
import dev.backline.live.set.internal.diff.change.Noise;
import dev.backline.live.set.internal.diff.change.Scribe;
import dev.backline.live.set.internal.diff.change.Subject;
import dev.backline.live.set.internal.diff.word.Bars;
import dev.backline.live.set.internal.diff.word.Song;
import dev.backline.live.set.internal.diff.word.Units;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.NoteView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what became of the notes of a clip: one sentence for each thing that was done, however many notes it was done to. */
final class NoteReading {
    private final Context context;
    private final Scribe scribe;

    NoteReading(Context context) {
        this.context = context;
        this.scribe = context.scribe();
    }

    private record Found(NoteView note, Delta place) {}

    private record Pair(NoteView before, NoteView after, Set<Delta> places) {}

    /** What was done, to which notes. */
    private record Deed(Act act, String what) {}

    void read(Where where, Delta clip, Delta notes) {
        List<Found> removed = new ArrayList<>();
        List<Found> added = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        Set<Edit> rest = new java.util.LinkedHashSet<>(notes.edits());
        for (Delta tracks : notes.children()) {
            if (tracks.node().is("KeyTracks") && tracks.isPair()) {
                tracks.children().forEach(t -> collect(t, removed, added, pairs));
            }
        }
        pair(removed, added, pairs, f -> f.time() + " " + f.duration() + " " + f.velocity());
        pair(removed, added, pairs, f -> f.key() + " " + f.duration() + " " + f.velocity());
        new Telling(where, clip).all(removed, added, pairs, rest);
        other(where, notes, rest);
    }

    private void collect(Delta keyTrack, List<Found> removed, List<Found> added, List<Pair> pairs) {
        int key = (int) keyTrack.node().number("MidiKey").orElse(-1);
        if (!keyTrack.isPair()) {
            for (Node holder : keyTrack.node().children("Notes")) {
                for (Node note : holder.children("MidiNoteEvent")) {
                    (keyTrack.isAdded() ? added : removed).add(new Found(new NoteView(note, key), keyTrack));
                }
            }
            return;
        }
        for (Delta list : keyTrack.children()) {
            for (Delta note : list.node().is("Notes") ? list.children() : List.<Delta>of()) {
                if (note.isPair() && !Noise.isOnlyNoise(note)) {
                    pairs.add(new Pair(
                            new NoteView(note.left().orElseThrow(), key),
                            new NoteView(note.right().orElseThrow(), key),
                            Set.of(note)));
                } else if (!note.isPair()) {
                    (note.isAdded() ? added : removed).add(new Found(new NoteView(note.node(), key), note));
                }
            }
        }
    }

    /** What is gone and what is new are the same note when they agree in all but one thing. */
    private static void pair(
            List<Found> removed, List<Found> added, List<Pair> pairs, Function<NoteView, String> sign) {
        Map<String, List<Found>> open = new HashMap<>();
        added.forEach(f -> open.computeIfAbsent(sign.apply(f.note()), k -> new ArrayList<>())
                .add(f));
        Set<Found> done = new HashSet<>();
        for (Found old : removed) {
            List<Found> candidates = open.getOrDefault(sign.apply(old.note()), List.of());
            if (!candidates.isEmpty()) {
                Found now = candidates.removeFirst();
                done.add(old);
                done.add(now);
                pairs.add(new Pair(old.note(), now.note(), new HashSet<>(List.of(old.place(), now.place()))));
            }
        }
        removed.removeIf(done::contains);
        added.removeIf(done::contains);
    }

    private void other(Where where, Delta notes, Set<Edit> rest) {
        Map<Boolean, List<Edit>> sorted =
                rest.stream().collect(Collectors.partitioningBy(e -> Noise.is(e) || isFrame(notes, e)));
        scribe.numbering(sorted.getOrDefault(true, List.of()));
        List<Edit> real = sorted.getOrDefault(false, List.of());
        if (!real.isEmpty()) {
            scribe.tell(new Draft(Subject.NOTES, Act.CHANGED, where)
                    .says("expression or chance of notes in " + where.clip() + where.on() + " changed")
                    .edits(real));
        }
    }

    /** Key tracks without notes come and go unheard. */
    private static boolean isFrame(Delta notes, Edit edit) {
        return edit.place().parent().filter(p -> p.node().is("KeyTracks")).isPresent() && notes.isPair();
    }

    /** Puts the notes of one clip into words. */
    private final class Telling {
        private final Where where;
        private final Delta clip;
        private final ClipView before;
        private final ClipView after;

        Telling(Where where, Delta clip) {
            this.where = where;
            this.clip = clip;
            this.before = new ClipView(clip.left().orElseThrow(), where.session());
            this.after = new ClipView(clip.right().orElseThrow(), where.session());
        }

        void all(List<Found> removed, List<Found> added, List<Pair> pairs, Set<Edit> rest) {
            found(Act.REMOVED, removed, before, context.before(), rest);
            found(Act.ADDED, added, after, context.after(), rest);
            Map<Deed, List<Pair>> deeds = new LinkedHashMap<>();
            pairs.forEach(
                    p -> deeds.computeIfAbsent(deed(p), k -> new ArrayList<>()).add(p));
            deeds.forEach((deed, list) -> deed(deed, list, rest));
        }

        private static Deed deed(Pair pair) {
            NoteView old = pair.before();
            NoteView now = pair.after();
            if (old.key() != now.key()) {
                return new Deed(Act.TRANSPOSED, "");
            }
            if (old.time() != now.time() && old.duration() == now.duration()) {
                return new Deed(Act.MOVED, "");
            }
            if (old.time() != now.time() || old.duration() != now.duration()) {
                return new Deed(Act.RESIZED, "length");
            }
            return new Deed(
                    Act.CHANGED,
                    old.velocity() != now.velocity()
                            ? "velocity"
                            : old.probability() != now.probability()
                                    ? "chance"
                                    : old.velocityDeviation() != now.velocityDeviation()
                                            ? "velocity range"
                                            : old.isEnabled() != now.isEnabled() ? "activation" : "release velocity");
        }

        private void found(Act act, List<Found> notes, ClipView view, Song song, Set<Edit> rest) {
            if (notes.isEmpty()) {
                return;
            }
            double from = notes.stream().mapToDouble(f -> f.note().time()).min().orElse(0);
            double to = notes.stream().mapToDouble(f -> f.note().time()).max().orElse(0);
            NoteView first = notes.getFirst().note();
            String what = notes.size() == 1
                    ? "note " + Words.key(first.key()) + " (velocity " + Units.number(first.velocity()) + ")"
                    : Words.count(notes.size(), "note");
            String bars = span(view, song, from, to);
            Set<Delta> places = new HashSet<>();
            notes.forEach(f -> places.add(f.place()));
            String values = notes.size() == 1
                    ? Words.key(first.key()) + ", " + Units.number(first.duration()) + " beats, velocity "
                            + Units.number(first.velocity())
                    : what;
            scribe.tell(new Draft(Subject.NOTES, act, where)
                    .values(act == Act.REMOVED ? values : "", act == Act.ADDED ? values : "")
                    .bars(bars)
                    .says(what + " " + act.word() + " in " + where.clip() + where.on() + ", " + bars)
                    .focus(clip)
                    .edits(taken(places, rest)));
        }

        private static List<Edit> taken(Set<Delta> places, Set<Edit> rest) {
            List<Edit> taken =
                    rest.stream().filter(e -> places.contains(e.place())).toList();
            taken.forEach(rest::remove);
            return taken;
        }

        private void deed(Deed deed, List<Pair> pairs, Set<Edit> rest) {
            double from =
                    pairs.stream().mapToDouble(p -> p.after().time()).min().orElse(0);
            double to = pairs.stream().mapToDouble(p -> p.after().time()).max().orElse(0);
            String bars = span(after, context.after(), from, to);
            Set<Delta> places = new HashSet<>();
            pairs.forEach(p -> places.addAll(p.places()));
            String old = range(pairs, p -> value(deed, p.before(), before, context.before()));
            String now = range(pairs, p -> value(deed, p.after(), after, context.after()));
            String note = pairs.size() == 1
                    ? "note " + Words.key(pairs.getFirst().before().key())
                    : Words.count(pairs.size(), "note");
            String in = " in " + where.clip() + where.on() + ", " + bars;
            String said = deed.act() == Act.MOVED || deed.act() == Act.TRANSPOSED
                    ? note + in + ", " + deed.act().word() + by(deed, pairs)
                    : deed.what() + " of " + note + in + ", changed";
            scribe.tell(new Draft(Subject.NOTES, deed.act(), where)
                    .values(old, now)
                    .bars(bars)
                    .says(said + " " + Words.fromTo(old, now))
                    .focus(clip)
                    .edits(taken(places, rest)));
        }

        private static String by(Deed deed, List<Pair> pairs) {
            if (deed.act() != Act.TRANSPOSED) {
                return "";
            }
            Set<Integer> steps = new HashSet<>();
            pairs.forEach(p -> steps.add(p.after().key() - p.before().key()));
            return steps.size() == 1
                    ? " by "
                            + Units.SEMITONES.show(
                                    Integer.toString(steps.iterator().next()))
                    : "";
        }

        private static String value(Deed deed, NoteView note, ClipView clip, Song song) {
            return switch (deed.act()) {
                case TRANSPOSED -> Words.key(note.key());
                case MOVED -> position(clip, song, note.time());
                case RESIZED -> Units.number(note.duration()) + " beats";
                default ->
                    switch (deed.what()) {
                        case "velocity" -> Units.number(note.velocity());
                        case "chance" -> Units.number(note.probability() * 100) + " %";
                        case "velocity range" -> Units.number(note.velocityDeviation());
                        case "activation" -> note.isEnabled() ? "on" : "off";
                        default -> Units.number(note.offVelocity());
                    };
            };
        }

        private static String range(List<Pair> pairs, Function<Pair, String> value) {
            List<String> values = pairs.stream().map(value).distinct().toList();
            return values.size() > 3 ? values.getFirst() + " ... " + values.getLast() : String.join(", ", values);
        }

        /** In the arrangement where the song is, in the session where the clip is. */
        private static String position(ClipView clip, Song song, double time) {
            return clip.session()
                    ? Bars.inSession().at(time)
                    : song.bars().at(clip.start() + time - clip.startMarker());
        }

        private static String span(ClipView clip, Song song, double from, double to) {
            return clip.session()
                    ? Bars.inSession().span(from, to) + " of the clip"
                    : song.bars()
                            .span(clip.start() + from - clip.startMarker(), clip.start() + to - clip.startMarker());
        }
    }
}
