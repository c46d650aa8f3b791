package dev.backline.pipeline.internal.deliver;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.produce.ProduceFault;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells the failure that began from the cancels that it caused. */
final class Failures {
    private Failures() {}

    /** Answers the first failure that is not a mere cancel; errors are thrown at once. */
    static Exception worse(@Nullable Exception first, @Nullable Throwable next) {
        if (next instanceof Error error) {
            throw error;
        }
        Exception other = next instanceof Exception e ? e : new IllegalStateException(next);
        return first == null || first instanceof JobCancelled ? other : first;
    }

    /** Throws a failure as what it is; nothing when there is none. */
    static void raise(@Nullable Exception failure) throws IOException, ProduceFault, AudioFault {
        switch (failure) {
            case null -> {
                return;
            }
            case IOException e -> throw e;
            case ProduceFault e -> throw e;
            case AudioFault e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
