package dev.backline.pipeline.internal.make;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Player;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Plays the track beside the work, from the moment its set and sounds are there. */
final class Listening implements AutoCloseable {
    private final Optional<Player> player;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;
    private volatile @Nullable String complaint;

    private Listening(Optional<Player> player, @Nullable String complaint) {
        this.player = player;
        this.complaint = complaint;
        if (player.isEmpty()) {
            ended.countDown();
        }
    }

    static Listening none() {
        return new Listening(Optional.empty(), null);
    }

    static Listening on(Optional<Player> player) {
        return new Listening(
                player,
                player.isPresent()
                        ? null
                        : "It was not played: no player is installed. The bundle dev.backline.engine brings one.");
    }

    void begin(LiveSet set, Path folder) {
        player.ifPresent(p -> {
            Thread thread = new Thread(() -> play(p, set, folder), "backline-listening");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void play(Player player, LiveSet set, Path folder) {
        try {
            player.play(set, folder, new Progress() {
                @Override
                public void report(double fraction, String message) {
                    // The job's own progress is what the user sees.
                }

                @Override
                public boolean cancelled() {
                    return stopped;
                }
            });
        } catch (AudioFault | IOException e) {
            complaint = "It was not played: " + e.getMessage();
        } catch (JobCancelled e) {
            complaint = "Playing was stopped; all files are there.";
        } finally {
            ended.countDown();
        }
    }

    /** Waits until the track has been heard; a cancel now only stops the sound, for all files are there. */
    void await(Progress progress) {
        try {
            while (!ended.await(50, TimeUnit.MILLISECONDS)) {
                stopped |= progress.cancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Optional<String> complaint() {
        return Optional.ofNullable(complaint);
    }

    @Override
    public void close() {
        stopped = true;
    }
}
