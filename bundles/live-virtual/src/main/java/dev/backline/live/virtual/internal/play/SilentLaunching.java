package dev.backline.live.virtual.internal.play;

import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.Launching;
import dev.backline.api.session.LiveLaunch;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;

/**
 * Launching where no engine is there: a clock, and clips that start and stop on the grid of the set or their own. Launch modes, legato, velocity and follow actions
 * are the engine's; here every clip is a trigger, and every scene starts what lies in it.
 */
public final class SilentLaunching implements Launching {
    @Override
    public LiveLaunch open(LiveSet set, LaunchRules rules, Seed seed, int sampleRateHz) {
        return new SilentSession(set, sampleRateHz);
    }
}
