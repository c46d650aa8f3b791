package dev.backline.live.virtual.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a set is, told as simply as can be: names, volumes, mutes and clips with notes. It knows nothing of what it is held against. */
final class Sketch {
    final List<Track> tracks = new ArrayList<>();
    int scenes = 8;
    float tempo = 120;

    /** A track. */
    static final class Track {
        final boolean midi;
        String name;
        float volume = 0.85f;
        boolean mute;
        final Map<Integer, Clip> clips = new TreeMap<>();

        Track(boolean midi, String name) {
            this.midi = midi;
            this.name = name;
        }
    }

    /** A clip. */
    static final class Clip {
        String name = "";
        boolean muted;
        final float length;
        final TreeMap<String, Object[]> notes = new TreeMap<>();

        Clip(float length) {
            this.length = length;
        }

        void note(int pitch, float start, float length, int velocity) {
            notes.put("%03d %08.3f".formatted(pitch, start), new Object[] {pitch, start, length, (float) velocity, false
            });
        }
    }

    Sketch() {
        tracks.add(new Track(true, ""));
        tracks.add(new Track(true, ""));
        tracks.add(new Track(false, ""));
        tracks.add(new Track(false, ""));
    }

    String name(int track) {
        Track t = tracks.get(track);
        return t.name.isEmpty() ? (track + 1) + (t.midi ? "-MIDI" : "-Audio") : t.name;
    }

    void deleteScene(int at) {
        scenes--;
        for (Track track : tracks) {
            Map<Integer, Clip> moved = new TreeMap<>();
            track.clips.forEach((row, clip) -> {
                if (row != at) {
                    moved.put(row > at ? row - 1 : row, clip);
                }
            });
            track.clips.clear();
            track.clips.putAll(moved);
        }
    }

    void addScene(int at) {
        scenes++;
        for (Track track : tracks) {
            Map<Integer, Clip> moved = new TreeMap<>();
            track.clips.forEach((row, clip) -> moved.put(row >= at ? row + 1 : row, clip));
            track.clips.clear();
            track.clips.putAll(moved);
        }
    }
}
