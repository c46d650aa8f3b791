package dev.backline.scripting.internal;

import dev.backline.api.job.JobInfo;
import dev.backline.api.job.Jobs;
import dev.backline.api.job.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Jobs on threads of their own, remembered nowhere. */
public final class FakeJobs implements Jobs {
    private final Map<String, AtomicBoolean> cancels = new ConcurrentHashMap<>();

    @Override
    public <T> Job<T> start(String title, Work<T> work) {
        AtomicBoolean cancel = new AtomicBoolean();
        String id = "j" + (cancels.size() + 1);
        cancels.put(id, cancel);
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(work.run(new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        // Nobody looks.
                    }

                    @Override
                    public boolean cancelled() {
                        return cancel.get();
                    }
                }));
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return new Job<>(id, result);
    }

    @Override
    public List<JobInfo> list() {
        return List.of();
    }

    @Override
    public Optional<JobInfo> find(String id) {
        return Optional.empty();
    }

    @Override
    public boolean cancel(String id) {
        return cancels.containsKey(id) && !cancels.get(id).getAndSet(true);
    }
}
