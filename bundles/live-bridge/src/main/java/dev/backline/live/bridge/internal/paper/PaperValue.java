package dev.backline.live.bridge.internal.paper;

import dev.backline.api.set.SetEdit;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.live.bridge.api.Subscription;
import java.util.function.Consumer;

/**
 * A value of a set on disk.
 *
 * @param <T> its type
 */
final class PaperValue<T> implements LiveValue<T> {
    private final Paper paper;
    private final Consent consent;
    private final String name;
    private final Reading<T> reading;
    private final Editing<T> editing;

    PaperValue(Paper paper, Consent consent, String name, Reading<T> reading, Editing<T> editing) {
        this.paper = paper;
        this.consent = consent;
        this.name = name;
        this.reading = reading;
        this.editing = editing;
    }

    /** Answers a value for which there is no edit. */
    static <T> PaperValue<T> fixed(Paper paper, String name, Reading<T> reading) {
        return new PaperValue<>(paper, Consent.READ, name, reading, value -> {
            throw paper.cannot("change the " + name);
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public T read() throws LiveFault {
        return reading.read();
    }

    @Override
    public void write(T value) throws LiveFault {
        paper.apply(consent, editing.edit(value));
    }

    @Override
    public void glide(T value) throws LiveFault {
        write(value);
    }

    /** A file does not change by itself: the value now is the only one. */
    @Override
    public Subscription listen(Consumer<T> listener) throws LiveFault {
        listener.accept(read());
        return () -> {};
    }

    /**
     * How it is read.
     *
     * @param <T> its type
     */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws LiveFault;
    }

    /**
     * Which edit sets it.
     *
     * @param <T> its type
     */
    @FunctionalInterface
    interface Editing<T> {
        SetEdit edit(T value) throws LiveFault;
    }
}
