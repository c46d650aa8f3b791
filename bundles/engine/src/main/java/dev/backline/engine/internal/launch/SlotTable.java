package dev.backline.engine.internal.launch;

import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.util.Arrays;
import java.util.List;

/** What lies in the slots, with room for scenes that are captured while it plays. */
final class SlotTable {
    /** How many scenes can be captured in one run. */
    static final int SPARE = 128;

    private final ClipPlan[][] plans;
    private final boolean[][] stops;
    private final boolean[][] held;
    private final int[] parents;
    private final boolean[] slots;
    private final boolean[] groups;
    private final FollowPlan[] follows;
    private final double[] tempos;
    private final TimeSignature[] signatures;
    private final boolean[] signed;
    private final int[] rowOf;
    private int rows;

    SlotTable(LiveSet set) {
        List<Track> tracks = set.tracks();
        int highest = tracks.stream()
                .mapToInt(t -> t.session().isEmpty() ? 0 : t.session().lastKey() + 1)
                .max()
                .orElse(0);
        int given = Math.max(highest, set.scenes().size());
        int capacity = given + SPARE;
        rows = given;
        plans = new ClipPlan[tracks.size()][capacity];
        stops = new boolean[tracks.size()][capacity];
        held = new boolean[tracks.size()][capacity];
        parents = new int[tracks.size()];
        slots = new boolean[tracks.size()];
        groups = new boolean[tracks.size()];
        for (int t = 0; t < tracks.size(); t++) {
            read(set, tracks.get(t), t);
        }
        follows = new FollowPlan[capacity];
        tempos = new double[capacity];
        signatures = new TimeSignature[capacity];
        signed = new boolean[capacity];
        rowOf = new int[capacity];
        for (int row = 0; row < capacity; row++) {
            rowOf[row] = row;
            clear(row);
            if (row < set.scenes().size()) {
                read(set.scenes().get(row), row);
            }
        }
    }

    private void read(LiveSet set, Track track, int t) {
        Arrays.fill(plans[t], ClipPlan.NONE);
        Arrays.fill(stops[t], true);
        slots[t] = track.kind() == Track.Kind.MIDI || track.kind() == Track.Kind.AUDIO;
        groups[t] = track.kind() == Track.Kind.GROUP;
        parents[t] =
                track.group().flatMap(set::track).map(set.tracks()::indexOf).orElse(-1);
        if (slots[t]) {
            track.session().forEach((row, clip) -> plans[t][row] = ClipPlan.of(clip));
        }
        track.stopless().stream().filter(row -> row < rows).forEach(row -> stops[t][row] = false);
    }

    private void read(Scene scene, int row) {
        follows[row] = FollowPlan.of(scene.follow());
        tempos[row] = scene.tempo().map(t -> t.bpm()).orElse(0.0);
        scene.signature().ifPresent(s -> {
            signatures[row] = s;
            signed[row] = true;
        });
    }

    private void clear(int row) {
        follows[row] = ClipPlan.NONE.follow();
        tempos[row] = 0;
        signatures[row] = TimeSignature.FOUR_FOUR;
        signed[row] = false;
    }

    int tracks() {
        return plans.length;
    }

    int rows() {
        return rows;
    }

    boolean hasSlots(int track) {
        return slots[track];
    }

    boolean isGroup(int track) {
        return groups[track];
    }

    boolean isWithin(int track, int group) {
        int parent = parents[track];
        for (int depth = 0; parent >= 0 && depth < parents.length; depth++) {
            if (parent == group) {
                return true;
            }
            parent = parents[parent];
        }
        return false;
    }

    boolean holds(int track, int row) {
        return track >= 0 && track < plans.length && row >= 0 && row < rows;
    }

    ClipPlan plan(int track, int row) {
        return plans[track][row];
    }

    boolean isEmpty(int track, int row) {
        return !plans[track][row].there();
    }

    boolean hasStop(int track, int row) {
        return stops[track][row];
    }

    boolean held(int track, int row) {
        return held[track][row];
    }

    void hold(int track, int row, boolean on) {
        held[track][row] = on;
    }

    /** Answers whether no track has a clip in a row. */
    boolean isEmptyScene(int row) {
        for (int t = 0; t < plans.length; t++) {
            if (!isEmpty(t, row)) {
                return false;
            }
        }
        return true;
    }

    FollowPlan follow(int row) {
        return follows[row];
    }

    /** Answers the tempo of a scene, 0 for none. */
    double tempo(int row) {
        return tempos[row];
    }

    boolean hasSignature(int row) {
        return signed[row];
    }

    TimeSignature signature(int row) {
        return signatures[row];
    }

    /** Answers where a row of the set lies now. */
    int rowOf(int given) {
        return given < rowOf.length ? rowOf[given] : Integer.MAX_VALUE;
    }

    /** Puts an empty row in, and answers whether there was room. */
    boolean insert(int row) {
        if (rows == follows.length) {
            return false;
        }
        for (int t = 0; t < plans.length; t++) {
            System.arraycopy(plans[t], row, plans[t], row + 1, rows - row);
            System.arraycopy(stops[t], row, stops[t], row + 1, rows - row);
            System.arraycopy(held[t], row, held[t], row + 1, rows - row);
            plans[t][row] = ClipPlan.NONE;
            stops[t][row] = true;
            held[t][row] = false;
        }
        System.arraycopy(follows, row, follows, row + 1, rows - row);
        System.arraycopy(tempos, row, tempos, row + 1, rows - row);
        System.arraycopy(signatures, row, signatures, row + 1, rows - row);
        System.arraycopy(signed, row, signed, row + 1, rows - row);
        clear(row);
        rows++;
        for (int i = 0; i < rowOf.length; i++) {
            rowOf[i] += rowOf[i] >= row ? 1 : 0;
        }
        return true;
    }

    /** Takes over which slots are held down. */
    void holdAs(SlotTable old, int[] tracks, int[] rows) {
        for (int t = 0; t < plans.length; t++) {
            for (int row = 0; tracks[t] >= 0 && row < old.rows; row++) {
                if (rows[row] >= 0 && old.held[tracks[t]][row]) {
                    held[t][rows[row]] = true;
                }
            }
        }
    }

    void put(int track, int row, ClipPlan plan) {
        plans[track][row] = plan;
    }
}
