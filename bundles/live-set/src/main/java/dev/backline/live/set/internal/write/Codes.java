package dev.backline.live.set.internal.write;

/** Live's numbers for what the model names. */
final class Codes {
    private Codes() {}

    /** Answers the number of a choice; the model lists these in Live's own order, and says so. */
    @SuppressWarnings("EnumOrdinal")
    static int of(Enum<?> choice) {
        return choice.ordinal();
    }
}
