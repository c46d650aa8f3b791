package dev.backline.engine.internal.control;

import dev.backline.model.ParameterRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The controls that a hand may take over while a graph plays, in the order in which they were found. A render has none. */
public final class Touches {
    private final boolean any;
    private final List<Touch> controls = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private Optional<Touch> tempo = Optional.empty();

    private Touches(boolean any) {
        this.any = any;
    }

    /** Answers an empty list that takes no controls. */
    public static Touches none() {
        return new Touches(false);
    }

    /** Answers an empty list that takes every control. */
    public static Touches all() {
        return new Touches(true);
    }

    /** Answers the course of a target as it can be touched; switches of devices and chains cannot. */
    Course of(String trackId, ParameterRef target, Course course, Scope scope) {
        boolean named = !target.id().equals(Lanes.NAMELESS);
        boolean held = target.path().endsWith("/on") && !target.equals(ParameterRef.ON);
        if (!any || !named || held) {
            return course;
        }
        String name = trackId + "/" + target.path();
        Integer known = places.get(name);
        if (known != null) {
            return controls.get(known);
        }
        Touch touch = new Touch(course, scope);
        places.put(name, controls.size());
        controls.add(touch);
        return touch;
    }

    /** Answers the tempo as it can be set by a scene or by hand; all who follow it share one. */
    Course tempo(Course written) {
        if (!any) {
            return written;
        }
        if (tempo.isEmpty()) {
            tempo = Optional.of(new Touch(written, new Scope(20, 999, false, false)));
        }
        return tempo.get();
    }

    /** Takes over how the devices of a track were touched, where they go on as they are. */
    public void inherit(Touches before, String trackId) {
        for (Map.Entry<String, Integer> place : before.places.entrySet()) {
            String name = place.getKey();
            boolean inside = name.startsWith(trackId + "/device/") || name.startsWith(trackId + "/chain/");
            if (inside && places.putIfAbsent(name, controls.size()) == null) {
                controls.add(before.controls.get(place.getValue()));
            }
        }
    }

    /** Takes over the tempo, where what follows it goes on as it is. */
    public void inheritTempo(Touches before) {
        tempo = before.tempo;
    }

    /** Answers the tempo; empty when nothing follows it. */
    public Optional<Touch> tempo() {
        return tempo;
    }

    /** Answers the control of a target; empty when nothing plays it. */
    public Optional<Touch> control(String trackId, ParameterRef target) {
        return Optional.ofNullable(places.get(trackId + "/" + target.path())).map(controls::get);
    }

    /** Answers all controls. */
    public List<Touch> controls() {
        return List.copyOf(controls);
    }

    /** Answers the place of the control of a target; empty when nothing plays it. */
    public OptionalInt place(String trackId, ParameterRef target) {
        Integer place = places.get(trackId + "/" + target.path());
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
