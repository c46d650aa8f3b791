/**
 * Tables for spreadsheets, scripts and the stage: notes, automation and cue lists as CSV, JSON and text. Begin with
 * {@link dev.backline.live.set.internal.exchange.table.Tables}.
 */
@NullMarked
package dev.backline.live.set.internal.exchange.table;

import org.jspecify.annotations.NullMarked;
