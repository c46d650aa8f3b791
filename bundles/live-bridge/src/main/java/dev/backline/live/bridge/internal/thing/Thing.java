package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveThing;
import dev.backline.live.bridge.api.LiveValue;
import java.util.List;

/** What all objects over the wire have. */
abstract class Thing implements LiveThing {
    final Access access;
    private final String kind;
    private final List<Integer> path;
    private final String title;

    /**
     * @param kind AbletonOSC's word
     * @param path the indices
     * @param title words for messages, such as {@code track 3}
     */
    Thing(Access access, String kind, List<Integer> path, String title) {
        this.access = access;
        this.kind = kind;
        this.path = path;
        this.title = title;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final List<Integer> path() {
        return path;
    }

    @Override
    public final LiveValue<Object> value(String property) {
        return value(property, property.replace('_', ' '), Codec.RAW);
    }

    final <T> LiveValue<T> value(String property, String words, Codec<T> codec) {
        return new WireValue<>(access, kind, path, property, title.isEmpty() ? words : words + " of " + title, codec);
    }

    final <T> T read(String property, Codec<T> codec) throws LiveFault {
        return codec.in().apply(access.get(kind, property, path));
    }

    final String words() {
        return title;
    }

    @Override
    public final String toString() {
        return title.isEmpty() ? kind : title;
    }
}
