package dev.backline.controllers.internal.capture;

import dev.backline.model.Beats;
import java.util.Optional;

/**
 * Where a song is while somebody plays along.
 *
 * @param nanos at which time
 * @param song its place then
 * @param clip the place in the clip that sounds on the track, from its zero; empty when none does
 */
public record Situation(long nanos, Beats song, Optional<Beats> clip) {}
