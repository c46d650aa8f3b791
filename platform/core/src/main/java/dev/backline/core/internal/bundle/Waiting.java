package dev.backline.core.internal.bundle;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.kernel.spi.Installer;
import java.util.Optional;
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
        try (Installer.Subscription _ =
                installer.listen(step -> progress.report(fraction(step), step.subject() + ": " + step.sentence()))) {
            while (true) {
                progress.check();
                Optional<T> ready = look(answer);
                if (ready.isPresent()) {
                    return ready.get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobCancelled();
        } catch (ExecutionException e) {
            throw new ActionFault(Kind.INTERNAL, "The installer failed: " + e.getCause(), e.getCause());
        }
    }

    private static <T> Optional<T> look(CompletableFuture<T> answer) throws InterruptedException, ExecutionException {
        try {
            return Optional.of(answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    private static double fraction(dev.backline.kernel.spi.Progress step) {
        return switch (step.phase()) {
            case COPYING -> 0.1;
            case STAGED -> 0.3;
            case RESOLVED -> 0.5;
            case SWITCHED -> 0.7;
            case WATCHED -> 0.8;
            default -> 0.9;
        };
    }
}
