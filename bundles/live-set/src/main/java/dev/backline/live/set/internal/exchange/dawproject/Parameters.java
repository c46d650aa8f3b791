package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.model.ParameterRef;
import java.util.function.DoubleUnaryOperator;

/** What parameters of a project are in a set. */
final class Parameters {
    private Parameters() {}

    /**
     * A parameter that can be automated.
     *
     * @param track the track that holds it, as the set names it
     * @param ref what moves there
     * @param unit makes the set's value of the project's
     */
    record Target(String track, ParameterRef ref, DoubleUnaryOperator unit) {}
}
