package dev.backline.mastering.internal.chain;

import dev.backline.api.job.Progress;

/** One thing that can be done to a mix: a value, told in a few words. */
public interface Treatment {
    /** Answers the kind, in lower-case words joined by hyphens. */
    String kind();

    /** Answers what it does with its figures, such as {@code -2.5 dB at 310 Hz, Q 1.1}. */
    String text();

    /** Answers the same with only a part of its effect, 0 to 1. */
    Treatment scaled(double amount);

    /** Does it in place. */
    void apply(Mix mix, Progress progress);
}
