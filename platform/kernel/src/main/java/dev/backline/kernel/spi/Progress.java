package dev.backline.kernel.spi;

/**
 * A step of bundle work, as it happens.
 *
 * @param subject symbolic name of the bundle, or the file name while none is known
 * @param phase which step was reached
 * @param sentence what happened, for a person
 */
public record Progress(String subject, Phase phase, String sentence) {
    /** The steps, in their usual order; the last ones are verdicts. */
    public enum Phase {
        /** The file is still being written. */
        COPYING,
        /** A checked copy lies in the store. */
        STAGED,
        /** Everything that it needs is here. */
        RESOLVED,
        /** The new version is in the framework. */
        SWITCHED,
        /** It was started under watch. */
        WATCHED,
        /** The ledger has it. */
        COMMITTED,
        /** It is gone, and the ledger knows. */
        REMOVED,
        /** Something that it needs is missing; it stays and waits. */
        WAITING,
        /** It takes unusually long to start or stop. */
        SLOW,
        /** The version before it runs again. */
        ROLLED_BACK,
        /** It failed and is left out from now on. */
        QUARANTINED,
        /** It was not accepted. */
        REFUSED,
        /** A bundle that is gone still holds memory. */
        LEAKED,
        /** Another process changed the ledger; see {@link Installer#follow()}. */
        LEDGER_CHANGED
    }
}
