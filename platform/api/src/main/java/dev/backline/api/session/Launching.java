package dev.backline.api.session;

import dev.backline.model.LiveSet;
import dev.backline.model.Seed;

/** Begins sessions that are played by hand: what happens next is not known when they begin. */
public interface Launching {
    /**
     * Answers a session at rest at frame 0, with the song where the set's transport stands.
     *
     * @param rules where the manual leaves it open
     * @param seed chance of follow actions
     * @param sampleRateHz 8,000 to 384,000
     */
    LiveLaunch open(LiveSet set, LaunchRules rules, Seed seed, int sampleRateHz);
}
