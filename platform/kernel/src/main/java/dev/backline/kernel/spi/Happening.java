package dev.backline.kernel.spi;

import java.time.Instant;

/**
 * One line of the ledger's history.
 *
 * @param revision the ledger's revision that it made
 * @param when time of the commit
 * @param symbolicName the bundle
 * @param sentence what happened, for a person
 */
public record Happening(long revision, Instant when, String symbolicName, String sentence) {}
