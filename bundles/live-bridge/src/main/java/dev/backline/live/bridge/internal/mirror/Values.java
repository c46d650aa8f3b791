package dev.backline.live.bridge.internal.mirror;

import dev.backline.live.bridge.api.LiveImage;
import dev.backline.live.bridge.api.LiveParameter;
import dev.backline.live.bridge.internal.thing.Codec;
import dev.backline.live.bridge.internal.thing.NoteTransfer;
import dev.backline.live.bridge.internal.thing.WireDevice;
import dev.backline.model.Note;
import dev.backline.model.Span;
import dev.backline.model.TimeSignature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was read of a set, each value as it stands on the wire under the kind, the name and the indices of its object. Not for several threads. */
final class Values {
    private final Map<Key, Object> values = new HashMap<>();

    /**
     * Names a value.
     *
     * @param kind of its object
     * @param property its name
     * @param path the object's indices
     */
    record Key(String kind, String property, List<Integer> path) {}

    void put(String kind, String property, List<Integer> path, Object value) {
        values.put(new Key(kind, property, path), value);
    }

    void put(Key key, Object value) {
        values.put(key, value);
    }

    private Object get(String kind, String property, Integer... path) {
        return values.getOrDefault(new Key(kind, property, List.of(path)), "");
    }

    private <T> T get(Codec<T> codec, String kind, String property, Integer... path) {
        return codec.in().apply(get(kind, property, path));
    }

    int tracks() {
        return get(Codec.WHOLE, "song", "num_tracks");
    }

    int scenes() {
        return get(Codec.WHOLE, "song", "num_scenes");
    }

    /** Answers whether a slot holds a clip: then its name is a text, be it an empty one. */
    boolean full(int track, int scene) {
        return values.get(new Key("clip", "name", List.of(track, scene))) instanceof String;
    }

    boolean notes(int track, int scene) {
        return full(track, scene) && get(Codec.FLAG, "clip", "is_midi_clip", track, scene);
    }

    int devices(int track) {
        return get(Codec.WHOLE, "track", "num_devices", track);
    }

    LiveImage image() {
        List<LiveImage.Track> tracks = new ArrayList<>();
        for (int i = 0; i < tracks(); i++) {
            tracks.add(track(i));
        }
        List<LiveImage.Scene> scenes = new ArrayList<>();
        for (int i = 0; i < scenes(); i++) {
            boolean own = get(Codec.FLAG, "scene", "tempo_enabled", i);
            scenes.add(new LiveImage.Scene(
                    get(Codec.TEXT, "scene", "name", i),
                    get(Codec.COLOR, "scene", "color_index", i),
                    own ? Optional.of(get(Codec.TEMPO, "scene", "tempo", i)) : Optional.empty()));
        }
        return new LiveImage(
                get(Codec.TEMPO, "song", "tempo"),
                new TimeSignature(
                        get(Codec.WHOLE, "song", "signature_numerator"),
                        get(Codec.WHOLE, "song", "signature_denominator")),
                get(Codec.GRID, "song", "clip_trigger_quantization"),
                get(Codec.FLAG, "song", "is_playing"),
                tracks,
                scenes);
    }

    private LiveImage.Track track(int t) {
        SortedMap<Integer, LiveImage.Clip> clips = new TreeMap<>();
        for (int s = 0; s < scenes(); s++) {
            if (full(t, s)) {
                clips.put(s, clip(t, s));
            }
        }
        List<LiveImage.Device> devices = new ArrayList<>();
        for (int d = 0; d < devices(t); d++) {
            devices.add(device(t, d));
        }
        return new LiveImage.Track(
                get(Codec.TEXT, "track", "name", t),
                get(Codec.COLOR, "track", "color_index", t),
                get(Codec.FLAG, "track", "has_midi_input", t),
                new LiveImage.Strip(
                        get(Codec.FADER, "track", "volume", t),
                        get(Codec.NUMBER, "track", "panning", t),
                        get(Codec.FLAG, "track", "mute", t),
                        get(Codec.FLAG, "track", "solo", t),
                        get(Codec.FLAG, "track", "arm", t)),
                get(Codec.WHOLE, "track", "playing_slot_index", t),
                clips,
                devices);
    }

    private LiveImage.Clip clip(int t, int s) {
        List<Note> notes = new ArrayList<>(NoteTransfer.parse(list("clip", "notes", t, s)));
        notes.sort(Note.ORDER);
        return new LiveImage.Clip(
                get(Codec.TEXT, "clip", "name", t, s),
                get(Codec.COLOR, "clip", "color_index", t, s),
                get(Codec.FLAG, "clip", "is_midi_clip", t, s),
                new Span(get(Codec.BEATS, "clip", "loop_start", t, s), get(Codec.BEATS, "clip", "loop_end", t, s)),
                get(Codec.BEATS, "clip", "start_marker", t, s),
                get(Codec.BEATS, "clip", "end_marker", t, s),
                get(Codec.FLAG, "clip", "looping", t, s),
                get(Codec.FLAG, "clip", "muted", t, s),
                notes);
    }

    private LiveImage.Device device(int t, int d) {
        List<LiveParameter> parameters = WireDevice.join(
                list("device", "parameters/name", t, d),
                list("device", "parameters/min", t, d),
                list("device", "parameters/max", t, d),
                list("device", "parameters/is_quantized", t, d),
                list("device", "parameters/value", t, d));
        return new LiveImage.Device(
                get(Codec.TEXT, "device", "name", t, d), get(Codec.TEXT, "device", "class_name", t, d), parameters);
    }

    private List<Object> list(String kind, String property, Integer... path) {
        return get(kind, property, path) instanceof List<?> list ? List.copyOf(list) : List.of();
    }
}
