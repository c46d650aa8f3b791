package dev.backline.live.set.internal.merge.note;

import dev.backline.live.set.internal.compare.Alignment;
import dev.backline.live.set.internal.merge.side.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Merges the notes of a clip, note by note and attribute by attribute. All that contradicts in one clip is one question. */
public final class NoteMerge {
    private final List<Fate> fates = new ArrayList<>();
    private final Map<String, String> newIds = new HashMap<>();

    /** What becomes of one note. */
    private static final class Fate {
        private final @Nullable KeyNote base;
        private final @Nullable KeyNote ours;
        private final @Nullable KeyNote theirs;
        private @Nullable KeyNote merged;
        private boolean open;

        Fate(@Nullable KeyNote base, @Nullable KeyNote ours, @Nullable KeyNote theirs) {
            this.base = base;
            this.ours = ours;
            this.theirs = theirs;
        }

        @Nullable
        KeyNote of(Side side) {
            return switch (side) {
                case OURS -> ours;
                case THEIRS -> theirs;
                case BASE -> base;
            };
        }

        boolean changed(Side side) {
            KeyNote one = of(side);
            return one == null || base == null ? (one == null) != (base == null) : !base.same(one);
        }

        String words() {
            return words(base) + " | " + words(ours) + " | " + words(theirs);
        }

        private static String words(@Nullable KeyNote note) {
            return note == null ? "none" : note.words();
        }
    }

    public NoteMerge(List<KeyNote> base, List<KeyNote> ours, List<KeyNote> theirs) {
        NoteMatch toOurs = new NoteMatch(base, ours);
        NoteMatch toTheirs = new NoteMatch(base, theirs);
        for (int i = 0; i < base.size(); i++) {
            fates.add(new Fate(base.get(i), at(ours, toOurs.side(i)), at(theirs, toTheirs.side(i))));
        }
        pairNew(added(ours, toOurs), added(theirs, toTheirs));
        fates.forEach(this::settle);
        findOverlaps();
    }

    private static @Nullable KeyNote at(List<KeyNote> notes, int index) {
        return index == Alignment.NONE ? null : notes.get(index);
    }

    private static List<KeyNote> added(List<KeyNote> notes, NoteMatch match) {
        List<KeyNote> added = new ArrayList<>();
        for (int j = 0; j < notes.size(); j++) {
            if (match.isNew(j)) {
                added.add(notes.get(j));
            }
        }
        return added;
    }

    /** What both put on one key at one time is one note. */
    private void pairNew(List<KeyNote> ours, List<KeyNote> theirs) {
        Map<String, KeyNote> open = new HashMap<>();
        theirs.forEach(n -> open.putIfAbsent(n.key() + " " + n.start(), n));
        Set<KeyNote> used = new HashSet<>();
        for (KeyNote note : ours) {
            KeyNote twin = open.remove(note.key() + " " + note.start());
            if (twin != null) {
                used.add(twin);
            }
            fates.add(new Fate(null, note, twin));
        }
        theirs.stream().filter(n -> !used.contains(n)).forEach(n -> fates.add(new Fate(null, null, n)));
    }

    private void settle(Fate fate) {
        if (!fate.changed(Side.THEIRS)) {
            fate.merged = fate.ours;
        } else if (!fate.changed(Side.OURS)) {
            fate.merged = fate.theirs;
        } else if (fate.ours == null || fate.theirs == null) {
            fate.merged = null;
            fate.open = (fate.ours == null) != (fate.theirs == null);
        } else {
            KeyNote both = both(fate.base, fate.ours, fate.theirs);
            fate.open = both == null;
            fate.merged = both;
        }
    }

    /** Answers ours with what theirs changed; null when they contradict. */
    private static @Nullable KeyNote both(@Nullable KeyNote base, KeyNote ours, KeyNote theirs) {
        Map<String, String> b = base == null ? Map.of() : base.content();
        Map<String, String> o = ours.content();
        Map<String, String> t = theirs.content();
        KeyNote merged = ours;
        Set<String> names = new LinkedHashSet<>(o.keySet());
        names.addAll(t.keySet());
        for (String name : names) {
            Optional<String> was = Optional.ofNullable(b.get(name));
            Optional<String> our = Optional.ofNullable(o.get(name));
            Optional<String> their = Optional.ofNullable(t.get(name));
            if (!their.equals(was) && !their.equals(our)) {
                if (!our.equals(was) || their.isEmpty()) {
                    return null;
                }
                merged = name.isEmpty()
                        ? new KeyNote(their.orElseThrow(), merged.node())
                        : new KeyNote(merged.key(), merged.node().with(name, their.orElseThrow()));
            }
        }
        return merged;
    }

    /** A key sounds once at a time: what ours put in and what theirs put in must not sound together on it. */
    private void findOverlaps() {
        List<Fate> sounding = new ArrayList<>(fates.stream()
                .filter(f -> f.merged != null)
                .sorted(Comparator.comparing((Fate f) -> note(f).key()).thenComparingDouble(f -> note(f).start()))
                .toList());
        for (int i = 1; i < sounding.size(); i++) {
            Fate one = sounding.get(i - 1);
            Fate other = sounding.get(i);
            boolean together = note(one).key().equals(note(other).key())
                    && note(one).end() > note(other).start() + 1e-9;
            if (together && mixed(one, other)) {
                one.open = true;
                other.open = true;
            }
        }
    }

    private static KeyNote note(Fate fate) {
        KeyNote note = fate.merged;
        if (note == null) {
            throw new AssertionError("Only notes that are there are compared.");
        }
        return note;
    }

    private static boolean mixed(Fate one, Fate other) {
        boolean here = one.changed(Side.OURS) && other.changed(Side.THEIRS);
        boolean there = one.changed(Side.THEIRS) && other.changed(Side.OURS);
        boolean bothSame = one.changed(Side.OURS)
                && one.changed(Side.THEIRS)
                && other.changed(Side.OURS)
                && other.changed(Side.THEIRS);
        return (here || there) && !bothSame;
    }

    /** Answers the notes; asks when something contradicts. */
    public List<KeyNote> notes(Function<List<String>, Side> question) {
        List<Fate> open = fates.stream().filter(f -> f.open).toList();
        if (!open.isEmpty()) {
            Side side = question.apply(open.stream().map(Fate::words).toList());
            open.forEach(f -> f.merged = f.of(side));
        }
        return numbered();
    }

    /** Notes of ours keep their ids; others keep theirs when they are free. */
    private List<KeyNote> numbered() {
        Set<String> taken = new HashSet<>();
        fates.stream().filter(f -> f.ours != null && f.merged != null).forEach(f -> {
            if (f.ours != null) {
                taken.add(f.ours.id());
            }
        });
        long next = fates.stream()
                        .flatMap(f -> java.util.stream.Stream.of(Side.values()).map(f::of))
                        .flatMap(n -> n == null
                                ? java.util.stream.Stream.empty()
                                : n.node().numberOf("NoteId").stream().boxed())
                        .mapToLong(Double::longValue)
                        .max()
                        .orElse(0)
                + 1;
        List<KeyNote> notes = new ArrayList<>();
        for (Fate fate : fates) {
            KeyNote note = fate.merged;
            if (note == null) {
                continue;
            }
            String id = note.id();
            if (fate.ours != null) {
                id = fate.ours.id();
            } else if (!id.isEmpty() && !taken.add(id)) {
                id = Long.toString(next++);
            }
            if (fate.theirs != null && !id.equals(fate.theirs.id())) {
                newIds.put(fate.theirs.id(), id);
            }
            notes.add(id.isEmpty() ? note : new KeyNote(note.key(), note.node().with("NoteId", id)));
        }
        return notes;
    }

    /** Answers what ids of theirs became; those that stayed are not in it. */
    public Map<String, String> newIds() {
        return newIds;
    }
}
