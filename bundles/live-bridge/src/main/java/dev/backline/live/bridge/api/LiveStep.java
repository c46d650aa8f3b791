package dev.backline.live.bridge.api;

/**
 * One change of a running Live that was made, or not.
 *
 * @param what in words, such as {@code tempo 120 bpm -> 124 bpm}
 * @param outcome what became of it
 */
public record LiveStep(String what, Outcome outcome) {
    /** What became of a step. */
    public enum Outcome {
        /** It is only planned. */
        PLANNED,
        /** It was done and read back. */
        DONE,
        /** It was sent, but nothing shows whether it happened. */
        UNCONFIRMED,
        /** Live refused it. */
        REFUSED,
        /** It was done and then taken back. */
        UNDONE
    }
}
