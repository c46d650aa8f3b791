package dev.backline.live.set.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads several files at a time, one for each core. Results come in order of the files; at most so many are in memory that half of it stays
 * free.
 */
final class Crew {
    private static final int MOST_THREADS = 16;
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final int MEBIBYTE = 20;

    /** Sets pack to about a fifteenth, and need twice their XML in memory. */
    private static final int WEIGHT = 30;

    private final Progress progress;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final int room = Math.clamp(Runtime.getRuntime().maxMemory() / 2 >> MEBIBYTE, 1, 1 << MEBIBYTE);
    private final Semaphore free = new Semaphore(room, true);

    private Crew(Progress progress) {
        this.progress = progress;
    }

    static <T> Outcome<T> each(List<Path> files, Progress progress, Inputs.Reading<T> reading) throws ActionFault {
        if (files.isEmpty()) {
            throw new ActionFault(
                    Kind.USAGE, "No file was named, but at least one was expected. Name it behind the command.");
        }
        Crew crew = new Crew(progress);
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, Math.min(MOST_THREADS, files.size()));
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("sets-", 0).factory());
        try {
            List<Future<T>> work = new ArrayList<>();
            for (Path file : files) {
                work.add(pool.submit(() -> crew.read(file, reading)));
            }
            return crew.gather(files, work);
        } finally {
            crew.stopped.set(true);
            pool.shutdownNow();
        }
    }

    private <T> T read(Path file, Inputs.Reading<T> reading) throws IOException, SetFault, InterruptedException {
        int weight = weight(file);
        free.acquire(weight);
        try {
            if (stopped.get()) {
                throw new JobCancelled();
            }
            return reading.read(file);
        } finally {
            free.release(weight);
        }
    }

    private int weight(Path file) {
        try {
            return Math.clamp(Files.size(file) * WEIGHT >> MEBIBYTE, 1, room);
        } catch (IOException e) {
            // The reading itself will say what is wrong with the file.
            return 1;
        }
    }

    private <T> Outcome<T> gather(List<Path> files, List<Future<T>> work) throws ActionFault {
        List<T> results = new ArrayList<>();
        List<ActionFault> faults = new ArrayList<>();
        for (int i = 0; i < work.size(); i++) {
            Path file = files.get(i);
            progress.report((double) i / files.size(), String.valueOf(file.getFileName()));
            try {
                results.add(wait(work.get(i)));
            } catch (ExecutionException e) {
                faults.add(fault(file, e));
            }
        }
        return Outcome.partial(results, faults);
    }

    private <T> T wait(Future<T> one) throws ExecutionException {
        Optional<T> result = Optional.empty();
        while (result.isEmpty()) {
            progress.check();
            result = soon(one);
        }
        return result.orElseThrow();
    }

    /** Answers a result, if it comes soon: then it is time to look whether the user still waits for it. */
    private static <T> Optional<T> soon(Future<T> one) throws ExecutionException {
        try {
            return Optional.of(one.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobCancelled();
        }
    }

    private static ActionFault fault(Path file, ExecutionException e) {
        Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
        return switch (cause) {
            case SetFault fault -> Inputs.refused(file, fault);
            case IOException fault -> Inputs.unread(file, fault);
            case RuntimeException bug -> throw bug;
            case Error bug -> throw bug;
            default -> throw new IllegalStateException(cause);
        };
    }

    /** Answers the progress for the files' readers: it tells nothing and stops with the crew. */
    static Progress silent(Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                // The files themselves are counted.
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
