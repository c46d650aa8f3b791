package dev.backline.kernel.internal.install;

/**
 * How long the kernel waits for others, in milliseconds. Each can be set by a system property
 * {@code backline.deadline.<name>}, for tests and for very slow machines.
 *
 * @param warn a start or stop is called slow after this
 * @param quarantine a start is given up after this
 * @param stop a stop is given up after this
 * @param exit the process ends at the latest after this
 * @param copying a file that neither grows nor becomes readable is refused after this
 * @param leak bundles that are gone are looked for this long after the last one went
 */
public record Deadlines(long warn, long quarantine, long stop, long exit, long copying, long leak) {
    /** The usual ones: 5 s, 30 s, 10 s, 9 s, 10 s, 5 s. */
    public static Deadlines usual() {
        return new Deadlines(
                Long.getLong("backline.deadline.warn", 5_000),
                Long.getLong("backline.deadline.quarantine", 30_000),
                Long.getLong("backline.deadline.stop", 10_000),
                Long.getLong("backline.deadline.exit", 9_000),
                Long.getLong("backline.deadline.copying", 10_000),
                Long.getLong("backline.deadline.leak", 5_000));
    }
}
