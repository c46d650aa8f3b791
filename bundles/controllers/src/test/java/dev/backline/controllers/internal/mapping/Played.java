package dev.backline.controllers.internal.mapping;

import dev.backline.api.control.ControlFault;
import dev.backline.api.control.PlayedSet;
import dev.backline.api.session.LaunchCommand;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Macro;
import dev.backline.model.ParameterRef;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A set that writes down what is done to it. */
public final class Played implements PlayedSet {
    static final String VOLUME = "t1/mixer/volume";

    /** What was launched. */
    public final List<LaunchCommand> launched = new ArrayList<>();

    final Map<String, Double> values = new LinkedHashMap<>();
    private final LiveSet set;

    /** Two tracks, two scenes, one rack. */
    public Played() {
        this(small());
    }

    Played(LiveSet set) {
        this.set = set;
        values.put(VOLUME, 0.5);
        values.put("t2/mixer/pan", 0.0);
        values.put("t1/mixer/on", 1.0);
        for (int macro = 0; macro < 3; macro++) {
            values.put("t1/device/r/macro/" + macro, 10.0 * macro);
        }
    }

    static LiveSet small() {
        Macro.Mapping level = new Macro.Mapping(ParameterRef.of("chain/c/volume"), 0, 1);
        Device rack = Device.builder(Device.INSTRUMENT_RACK)
                .id("r")
                .name("Rack")
                .macro(new Macro("Tone", 0, List.of()))
                .macro(new Macro("Size", 10, List.of()))
                .macro(new Macro("Out", 20, List.of(level)))
                .variation(new Macro.Variation("Bright", Map.of(0, 100.0, 1, 90.0, 2, 80.0)))
                .build();
        Clip clip = Clip.builder("Beat", Beats.of(4)).build();
        Track drums = Track.builder("t1", Track.Kind.MIDI)
                .name("Drums")
                .session(0, clip)
                .devices(List.of(rack))
                .build();
        Track bass = Track.builder("t2", Track.Kind.AUDIO).name("Deep Bass").build();
        return LiveSet.builder("Set", Tempo.of(120))
                .tracks(List.of(drums, bass))
                .scenes(List.of(Scene.of("Verse", Color.of(0)), Scene.of("Chorus", Color.of(0))))
                .build();
    }

    Surface surface(String... lines) throws ControlFault {
        return new MapText("map", set)
                .read("port Any\n" + String.join("\n", lines))
                .on(this);
    }

    double volume() {
        return values.get(VOLUME);
    }

    @Override
    public LiveSet set() {
        return set;
    }

    @Override
    public boolean launch(LaunchCommand command) {
        return launched.add(command);
    }

    @Override
    public boolean move(String trackId, ParameterRef parameter, double value) {
        return values.put(trackId + "/" + parameter.path(), value) != null;
    }

    @Override
    public OptionalDouble value(String trackId, ParameterRef parameter) {
        Double value = values.get(trackId + "/" + parameter.path());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
