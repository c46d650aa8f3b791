package dev.backline.desk.internal.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The panels that are offered now, as they come and go. Safe for any thread. */
public final class Panels {
    private final ConcurrentMap<Object, PanelEntry> entries = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Locale language = Locale.ENGLISH;

    /** Takes in a panel. */
    public void add(Object key, PanelEntry entry) {
        entries.put(key, entry);
        listeners.forEach(Runnable::run);
    }

    /** Lets a panel go. */
    public void remove(Object key) {
        entries.remove(key);
        listeners.forEach(Runnable::run);
    }

    /** Names them in another language from now on. */
    public void speak(Locale other) {
        if (!other.equals(language)) {
            language = other;
            listeners.forEach(Runnable::run);
        }
    }

    /** Answers them, sorted by place and title; of two with one id the first counts. */
    public List<PanelEntry> list() {
        Locale spoken = language;
        return entries.values().stream()
                .map(entry -> entry.in(spoken))
                .sorted(Comparator.comparing(PanelEntry::place)
                        .thenComparing(PanelEntry::title)
                        .thenComparing(PanelEntry::bundle))
                .toList();
    }

    /** Answers the panel of an id. */
    public Optional<PanelEntry> find(String id) {
        return list().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Tells of each change, on the thread that made it, until the answer is run. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
