package dev.backline.live.bridge.api;

import java.util.List;

/** An object of a running Live: the song, a track, a scene, a slot, a clip, a device or the view. */
public interface LiveThing {
    /** Answers AbletonOSC's word for its kind, such as {@code clip_slot}. */
    String kind();

    /** Answers the indices that lead to it, each from 0: none for the song, the track's and the scene's for a clip. */
    List<Integer> path();

    /**
     * Answers a value by AbletonOSC's name and as it stands on the wire: {@code Integer}, {@code Float}, {@code String}, {@code Boolean}.
     *
     * @param property such as {@code current_monitoring_state}
     */
    LiveValue<Object> value(String property);
}
