package dev.backline.live.osc.api.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an address speaks about. The indices that name one come first in every message, and first in every reply. */
public enum ObjectKind {
    /** The remote script itself. */
    API,
    /** Live. */
    APPLICATION,
    /** A clip of the session, by its slot. */
    CLIP("track", "slot"),
    /** A slot of the session. */
    CLIP_SLOT("track", "slot"),
    /** All clips of the session. */
    CLIPS,
    /** A device of a track. */
    DEVICE("track", "device"),
    /** What controllers are bound to. */
    MIDIMAP,
    /** A scene. */
    SCENE("scene"),
    /** The set. */
    SONG,
    /** Whether anybody answers. */
    TEST,
    /** A track; neither a return nor the main track. */
    TRACK("track"),
    /** What is selected. */
    VIEW;

    private final List<String> indices;

    ObjectKind(String... indices) {
        this.indices = List.of(indices);
    }

    /** Answers what its indices count, in their order. */
    public List<String> indices() {
        return indices;
    }

    /** Answers its part of an address, such as {@code clip_slot}. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Answers the kind with a part of an address. */
    public static Optional<ObjectKind> of(String segment) {
        return Arrays.stream(values()).filter(k -> k.segment().equals(segment)).findFirst();
    }
}
