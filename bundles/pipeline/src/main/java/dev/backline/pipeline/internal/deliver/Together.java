package dev.backline.pipeline.internal.deliver;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.ProduceFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does independent works side by side, as many as there are processors, two at most: each holds a track's sound. */
final class Together {
    private static final int MOST = 2;

    private Together() {}

    /**
     * One of the works.
     *
     * @param <T> what it answers
     */
    interface Work<T> {
        T run(Progress progress) throws IOException, ProduceFault, AudioFault;
    }

    /** Answers the results in the order of the works; the first failure stops the others and is thrown when all ended. */
    static <T> List<T> run(List<Work<T>> works, List<Double> weights, Progress progress)
            throws IOException, ProduceFault, AudioFault {
        JointProgress joint = new JointProgress(progress, weights);
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, Together::thread)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < works.size(); i++) {
                futures.add(pool.submit(guarded(works.get(i), joint, joint.part(i))));
            }
            return results(futures);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "backline-make");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> Callable<T> guarded(Work<T> work, JointProgress joint, Progress own) {
        return () -> {
            boolean well = false;
            try {
                own.check();
                T result = work.run(own);
                well = true;
                return result;
            } finally {
                if (!well) {
                    joint.giveUp();
                }
            }
        };
    }

    private static <T> List<T> results(List<Future<T>> futures) throws IOException, ProduceFault, AudioFault {
        List<T> results = new ArrayList<>();
        Exception first = null;
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                first = Failures.worse(first, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new JobCancelled();
            }
        }
        Failures.raise(first);
        return results;
    }
}
