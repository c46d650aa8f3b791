package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Comparison;

/**
 * What every reading needs.
 *
 * @param comparison both versions
 * @param before the old one
 * @param after the new one
 * @param scribe who takes it down
 */
record Context(Comparison comparison, Song before, Song after, Scribe scribe) {}
