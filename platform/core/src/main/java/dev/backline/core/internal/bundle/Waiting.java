package dev.backline.core.internal.bundle;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.kernel.spi.Installer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the installer's queue and passes its steps on. */
final class Waiting {
    private static final long LOOK_MILLIS = 50;

    private Waiting() {}

    /**
     * Answers what the installer answers. When the user stops, the installer still ends what it began: whole, or not
     * at all.
     */
    static <T> T until(Installer installer, CompletableFuture<T> answer, Progress progress) throws ActionFault {
        double steps = dev.backline.kernel.spi.Progress.Phase.values().length;
        try (Installer.Subscription _ = installer.listen(step -> progress.report(
                step.phase().ordinal() / steps, step.subject() + ": " + step.sentence()))) {
            while (true) {
                progress.check();
                try {
                    return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    continue; // Look again whether the user stopped it.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobCancelled();
        } catch (ExecutionException e) {
            throw new ActionFault(Kind.INTERNAL, "The installer failed: " + e.getCause(), e.getCause());
        }
    }
}
