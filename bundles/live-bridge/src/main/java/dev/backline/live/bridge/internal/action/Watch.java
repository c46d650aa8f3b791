package dev.backline.live.bridge.internal.action;

import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveTrack;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.model.Seconds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Listens to what a musician would look at. */
final class Watch {
    private final LiveConnection live;
    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();

    /** The value of each when the watch began is no change. */
    private final Map<String, String> begun = new ConcurrentHashMap<>();

    private final long begin = System.nanoTime();

    Watch(LiveConnection live) {
        this.live = live;
    }

    List<Change> run(Seconds time, Progress progress) throws LiveFault {
        listen(live.song().tempo());
        listen(live.song().playing());
        List<String> names = live.trackNames();
        for (int i = 0; i < names.size(); i++) {
            LiveTrack track = live.track(i);
            listen(track.playingSlot());
            listen(track.volume());
            listen(track.muted());
            listen(track.solo());
        }
        progress.notice("Watching Live for " + time + ".");
        List<Change> seen = new ArrayList<>();
        while (elapsed() < time.value()) {
            progress.check();
            Change change = next(Math.min(0.05, time.value() - elapsed()));
            if (change != null) {
                seen.add(change);
                progress.result(change);
                progress.report(elapsed() / time.value(), change.what() + ": " + change.value());
            }
        }
        return seen;
    }

    private <T> void listen(LiveValue<T> value) throws LiveFault {
        value.listen(now -> {
            if (begun.putIfAbsent(value.name(), String.valueOf(now)) != null) {
                changes.add(new Change(
                        Seconds.of(Math.round(elapsed() * 1_000) / 1_000.0), value.name(), String.valueOf(now)));
            }
        });
    }

    private double elapsed() {
        return (System.nanoTime() - begin) / 1e9;
    }

    private @Nullable Change next(double seconds) {
        try {
            return changes.poll((long) (Math.max(0, seconds) * 1e9), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
