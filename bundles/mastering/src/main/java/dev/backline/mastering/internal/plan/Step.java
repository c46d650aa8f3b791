package dev.backline.mastering.internal.plan;

import dev.backline.mastering.internal.chain.Treatment;

/**
 * One thing to do to a mix.
 *
 * @param treatment what is done
 * @param reason the number that asks for it, as a sentence without a full stop
 */
public record Step(Treatment treatment, String reason) {}
