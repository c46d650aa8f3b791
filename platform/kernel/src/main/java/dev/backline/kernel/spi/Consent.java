package dev.backline.kernel.spi;

/** How a bundle came to be trusted. */
public enum Consent {
    /** It belongs to the edition, whose list of hashes was checked. */
    EDITION,
    /** It was a local file: until signatures exist, each local file is trusted. */
    LOCAL,
    /** A person was shown what it asks for, and agreed. */
    GIVEN
}
