package dev.backline.live.set.internal.max;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a device is in Live. */
public enum DeviceKind {
    /** Changes sound. */
    AUDIO_EFFECT("aaaa", "audio effect", List.of("plugout~")),
    /** Changes notes. */
    MIDI_EFFECT("mmmm", "MIDI effect", List.of("midiout")),
    /** Makes sound of notes. */
    INSTRUMENT("iiii", "instrument", List.of("plugout~")),
    /** Changes the notes of a clip, since Live 12. */
    MIDI_TRANSFORMATION("natt", "MIDI transformation", List.of()),
    /** Writes the notes of a clip, since Live 12. */
    MIDI_GENERATOR("nagg", "MIDI generator", List.of());

    private final String code;
    private final String title;
    private final List<String> outputs;

    DeviceKind(String code, String title, List<String> outputs) {
        this.code = code;
        this.title = title;
        this.outputs = outputs;
    }

    /** Answers the four characters of the file's head. */
    public String code() {
        return code;
    }

    /** Answers the words for it. */
    public String title() {
        return title;
    }

    /** Answers the objects through which all comes out; without one the device is mute. */
    List<String> outputs() {
        return outputs;
    }

    /** Answers the number that the patcher's {@code amxdtype} has for it. */
    public long number() {
        long number = 0;
        for (int i = 0; i < code.length(); i++) {
            number = number << 8 | code.charAt(i);
        }
        return number;
    }

    /** Answers the kind of a head. */
    public static Optional<DeviceKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }

    /** Answers the kind of an {@code amxdtype}. */
    static Optional<DeviceKind> of(long number) {
        return Arrays.stream(values()).filter(k -> k.number() == number).findFirst();
    }
}
