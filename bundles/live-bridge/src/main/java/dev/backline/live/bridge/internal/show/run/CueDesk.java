package dev.backline.live.bridge.internal.show.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The shows that run in this process, as what hears cues. */
@Component(service = CueDesk.class)
public final class CueDesk {
    private final List<Predicate<String>> shows = new CopyOnWriteArrayList<>();

    /** Nothing runs yet. */
    @Activate
    public CueDesk() {}

    /** A show that runs, until it is closed. */
    interface Show extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a show that begins.
     *
     * @param show takes a word such as {@code next}; answers whether it is one
     * @return ends it here
     */
    Show begins(Predicate<String> show) {
        shows.add(show);
        return () -> shows.remove(show);
    }

    /** Tells the show that began last a cue; answers whether one runs and knows the word. */
    boolean tell(String word) {
        return !shows.isEmpty() && shows.getLast().test(word);
    }

    /** Answers whether a show runs. */
    boolean busy() {
        return !shows.isEmpty();
    }
}
