package dev.backline.live.set.internal.check.report;

/** How much a finding matters. */
public enum Severity {
    /** Live is known, or said, to refuse such a set, or it is unlike all sets that Live saves. */
    ERROR,
    /** Live opens it, but something will not be as the producer expects. */
    WARNING,
    /** Worth knowing, or too little is known to say more. */
    NOTE
}
