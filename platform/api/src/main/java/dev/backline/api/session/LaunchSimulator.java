package dev.backline.api.session;

import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import java.util.List;

/** Tells what happens when a performance is played with a set, without sound. Equal inputs give equal events. */
public interface LaunchSimulator {
    /**
     * Answers the events in order, those before the script's end.
     *
     * @param set what is played
     * @param script what is done; its tracks and scenes are places in the set
     * @param rules where the manual leaves it open
     * @param seed chance of follow actions
     * @param sampleRateHz 8,000 to 384,000
     */
    List<LaunchEvent> simulate(
            LiveSet set, LaunchScript script, LaunchRules rules, Seed seed, int sampleRateHz, Progress progress);
}
