package dev.backline.live.bridge.internal.script;

import dev.backline.live.bridge.api.LiveDevice;
import dev.backline.live.bridge.api.LiveParameter;
import java.util.List;

/** A device as a script says it: {@code live.tracks['Lead'].devices['Filter']['Frequency'] = 90}. */
public final class DeviceWords {
    private final Talk talk;
    private final int track;
    private final int index;

    DeviceWords(Talk talk, int track, int index) {
        this.talk = talk;
        this.track = track;
        this.index = index;
    }

    private LiveDevice device() {
        return talk.connection().track(track).device(index);
    }

    /** Answers its name. */
    public String getName() {
        return Asked.of(() -> device().title());
    }

    /** Answers Live's word for its kind. */
    public String getKind() {
        return Asked.of(() -> device().className());
    }

    /** Answers the names of its parameters. */
    public List<String> getParameters() {
        return Asked.of(() -> device().parameters()).stream()
                .map(LiveParameter::name)
                .toList();
    }

    /** Answers a parameter in Live's own unit. */
    public double getAt(String parameter) {
        return Asked.of(() -> device().parameter(parameter).read());
    }

    /** Sets a parameter. */
    public void putAt(String parameter, Number value) {
        Asked.done(() -> device().parameter(parameter).write(value.doubleValue()));
    }

    /** Answers its name. */
    @Override
    public String toString() {
        return getName();
    }
}
