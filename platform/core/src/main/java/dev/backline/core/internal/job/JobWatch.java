package dev.backline.core.internal.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks after the jobs of this process while there are any: writes those that are not short to the home, keeps what is
 * written there fresh, and passes on the wish of another process to cancel. A look costs one file check per job, 20
 * times a second; a watch service would cost a short command more at its start than all looks together.
 */
final class JobWatch {
    /** A job that ends sooner leaves nothing on disk. */
    static final long SHORT_MILLIS = 300;

    private static final long LOOK_MILLIS = 50;
    private static final double REWRITE_SECONDS = 0.5;
    private static final double MILLIS = 1e3;

    private final JobFiles files;
    private final Map<RunningJob, Double> watched = new LinkedHashMap<>();
    private boolean looking;
    private boolean stopped;

    JobWatch(JobFiles files) {
        this.files = files;
    }

    synchronized void add(RunningJob job) {
        watched.put(job, 0.0);
        if (!looking) {
            looking = true;
            Thread.ofPlatform()
                    .daemon()
                    .inheritInheritableThreadLocals(false)
                    .name("job watch")
                    .start(this::look);
        }
        notifyAll();
    }

    synchronized void remove(RunningJob job) {
        watched.remove(job);
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private void look() {
        Thread.currentThread().setContextClassLoader(null);
        try {
            while (awaitNextLook()) {
                for (RunningJob job : jobs()) {
                    look(job);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a while, a spurious wake-up only looks earlier; answers false when this thread may go, because nothing runs for a while. */
    @SuppressWarnings("WaitNotInLoop")
    private synchronized boolean awaitNextLook() throws InterruptedException {
        if (!stopped) {
            wait(watched.keySet().stream().anyMatch(RunningJob::recorded) ? LOOK_MILLIS : SHORT_MILLIS);
        }
        looking = !stopped && !watched.isEmpty();
        return looking;
    }

    private synchronized List<RunningJob> jobs() {
        return new ArrayList<>(watched.keySet());
    }

    private void look(RunningJob job) {
        double seconds = job.seconds();
        try {
            if (seconds * MILLIS >= SHORT_MILLIS && due(job, seconds)) {
                write(job);
            }
            if (job.recorded() && !job.cancelled() && files.wished(job.id())) {
                job.cancel();
            }
        } catch (IOException e) {
            System.getLogger(JobWatch.class.getName())
                    .log(System.Logger.Level.WARNING, "The history of job " + job.id() + " could not be written.", e);
        }
    }

    private synchronized boolean due(RunningJob job, double seconds) {
        Double last = watched.get(job);
        if (last == null || (job.recorded() && seconds - last < REWRITE_SECONDS)) {
            return false;
        }
        watched.put(job, seconds);
        return true;
    }

    private void write(RunningJob job) throws IOException {
        synchronized (job) { // Its end waits for this line, so that "running" never overwrites "done".
            if (job.running()) {
                files.write(job.info());
                job.markRecorded();
            }
        }
    }
}
