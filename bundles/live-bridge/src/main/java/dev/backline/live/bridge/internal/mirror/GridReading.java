package dev.backline.live.bridge.internal.mirror;

import dev.backline.live.bridge.internal.wire.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * Tracks and slots in bulk: one question for several tracks and several properties, as many as a reply may hold. The reply names neither, so that
 * each is known by how many values it has: a property is asked for more than once to make the counts differ.
 */
final class GridReading {
    /** Bytes of a reply, below the 9,216 that a datagram may have on a Mac, with room for long names. */
    private static final int BYTES = 6_000;

    private static final List<String> OF_TRACK =
            List.of("name", "color_index", "mute", "solo", "has_midi_input", "playing_slot_index", "num_devices");
    private static final List<String> OF_CLIP = List.of(
            "name",
            "color_index",
            "is_midi_clip",
            "loop_start",
            "loop_end",
            "looping",
            "start_marker",
            "end_marker",
            "muted");

    /** Bytes that a value takes, with its tag: a name is thought to have 27 letters. */
    private static final int NAME_BYTES = 29;

    private static final int NUMBER_BYTES = 5;
    private static final int TRACK_BYTES = 70;

    private final Values into;
    private final int tracks;
    private final int scenes;
    private int serial;

    GridReading(Values into, int tracks, int scenes) {
        this.into = into;
        this.tracks = tracks;
        this.scenes = scenes;
    }

    /** Adds the questions to a wave. */
    void ask(Wave wave) {
        boolean first = true;
        for (List<String> group : groups()) {
            List<String> ofTrack = first ? OF_TRACK : List.of();
            int bytes = (first ? TRACK_BYTES : 0) + scenes * bytes(group);
            int together = Math.max(1, BYTES / Math.max(1, bytes));
            for (int from = 0; from < tracks; from += together) {
                ask(wave, from, Math.min(tracks, from + together), ofTrack, group);
            }
            first = false;
        }
    }

    /** Parts the clips' properties so that one track's values fit a reply. */
    private List<List<String>> groups() {
        List<List<String>> groups = new ArrayList<>();
        List<String> group = new ArrayList<>();
        for (String property : OF_CLIP) {
            if (!group.isEmpty() && scenes * (bytes(group) + bytes(List.of(property))) > BYTES) {
                groups.add(List.copyOf(group));
                group.clear();
            }
            group.add(property);
        }
        groups.add(List.copyOf(group));
        return groups;
    }

    private static int bytes(List<String> group) {
        return group.stream()
                .mapToInt(p -> p.equals("name") ? NAME_BYTES : NUMBER_BYTES)
                .sum();
    }

    private void ask(Wave wave, int from, int to, List<String> ofTrack, List<String> ofClip) {
        int again = serial++ % 16;
        List<Object> arguments = new ArrayList<>(List.of(from, to));
        ofTrack.forEach(p -> arguments.add("track." + p));
        for (int i = 0; i < again; i++) {
            arguments.add("track.mute");
        }
        ofClip.forEach(p -> arguments.add("clip." + p));
        int count = (to - from) * (ofTrack.size() + again + scenes * ofClip.size());
        Question question = Question.of("/live/song/get/track_data", arguments, List.of())
                .shaped("#" + count, reply -> reply.size() == count);
        wave.ask(question, reply -> take(reply, from, to, ofTrack, again, ofClip));
    }

    private void take(List<Object> reply, int from, int to, List<String> ofTrack, int again, List<String> ofClip) {
        int at = 0;
        for (int track = from; track < to; track++) {
            for (String property : ofTrack) {
                into.put("track", property, List.of(track), reply.get(at++));
            }
            at += again;
            for (String property : ofClip) {
                for (int scene = 0; scene < scenes; scene++) {
                    into.put("clip", property, List.of(track, scene), reply.get(at++));
                }
            }
        }
    }
}
