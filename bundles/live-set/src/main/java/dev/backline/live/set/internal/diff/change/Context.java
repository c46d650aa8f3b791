package dev.backline.live.set.internal.diff.change;

import dev.backline.live.set.internal.compare.Comparison;
import dev.backline.live.set.internal.diff.word.Song;

/**
 * What every reading needs.
 *
 * @param comparison both versions
 * @param before the old one
 * @param after the new one
 * @param scribe who takes it down
 */
public record Context(Comparison comparison, Song before, Song after, Scribe scribe) {}
