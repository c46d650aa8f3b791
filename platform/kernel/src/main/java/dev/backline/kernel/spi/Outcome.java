package dev.backline.kernel.spi;

import java.util.List;
import java.util.Optional;

/**
 * How a piece of bundle work ended.
 *
 * @param state what became of it
 * @param subject symbolic name of the bundle, or the file name when none could be read
 * @param version OSGi version that is in force now; empty when there is none
 * @param sentence what happened and why, for a person
 * @param candidates one to three things that a person could do next; empty when nothing needs doing
 * @param cause the exception behind a failure, for {@code --debug}
 */
public record Outcome(
        State state,
        String subject,
        String version,
        String sentence,
        List<String> candidates,
        Optional<Throwable> cause) {
    /** Copies {@code candidates}. */
    public Outcome {
        candidates = List.copyOf(candidates);
    }

    /** True when the wish was fulfilled, or is fulfilled as soon as a missing bundle arrives. */
    public boolean good() {
        return state.good;
    }

    /** What became of a wish. */
    public enum State {
        /** It would work; nothing was changed. */
        PLANNED(true),
        /** New, and running. */
        INSTALLED(true),
        /** Another version runs now. */
        UPDATED(true),
        /** Gone. */
        REMOVED(true),
        /** The same content was there already. */
        UNCHANGED(true),
        /** Kept; it starts when what it needs arrives. */
        WAITING(true),
        /** It went wrong after the switch; the version before it runs again. */
        ROLLED_BACK(false),
        /** It failed to start and there was no version before it. */
        QUARANTINED(false),
        /** Not accepted; nothing was changed. */
        REFUSED(false),
        /** Done as far as possible; the rest needs a restart of the program. */
        NEEDS_RESTART(false),
        /** There is no such bundle or file. */
        NOT_FOUND(false);

        private final boolean good;

        State(boolean good) {
            this.good = good;
        }
    }
}
