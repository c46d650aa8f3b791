package dev.backline.live.bridge.internal.action;

import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveTrack;
import java.util.concurrent.locks.LockSupport;

/** Records so many bars into a slot. */
final class Recording {
    private final LiveConnection live;
    private final LiveTrack track;
    private final int scene;

    Recording(LiveConnection live, LiveTrack track, int scene) {
        this.live = live;
        this.track = track;
        this.scene = scene;
    }

    void run(int bars, Intent intent, Progress progress) throws LiveFault {
        boolean armed = track.armed().read();
        if (!armed) {
            track.armed().write(true);
        }
        try {
            track.slot(scene).fire();
            if (intent == Intent.APPLY) {
                await(live.song().signature().bar().value() * bars, progress);
            }
            // Firing a clip that records ends the recording at the next line of the grid, and plays it.
            track.slot(scene).fire();
        } finally {
            if (!armed) {
                track.armed().write(false);
            }
        }
    }

    /** Waits until the clip has begun and all but its last beat is recorded: the end then falls on the bar's line. */
    private void await(double beats, Progress progress) throws LiveFault {
        double begin = Double.NaN;
        while (true) {
            progress.check();
            double now = live.song().position().read().value();
            if (Double.isNaN(begin) && track.playingSlot().read() == scene) {
                begin = now;
            }
            double done = Double.isNaN(begin) ? 0 : now - begin;
            progress.report(Math.clamp(done / beats, 0, 1), "Recording");
            if (done >= beats - 1) {
                return;
            }
            LockSupport.parkNanos(live, 20_000_000);
        }
    }
}
