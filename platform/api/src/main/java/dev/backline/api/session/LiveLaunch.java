package dev.backline.api.session;

import dev.backline.model.LiveSet;
import java.util.List;

/** A session that is being played, without sound. It belongs to one thread, and equal calls give equal events. */
public interface LiveLaunch {
    /** Takes a command. Its frame may be past: then it counts at once. */
    void offer(LaunchCommand command);

    /** Goes on to a frame, and answers what happened until then and in it. */
    List<LaunchEvent> until(long frame);

    /**
     * Goes on with a set whose tracks, scenes, clips or loop were changed. What plays goes on where its clip still lies; what is gone falls silent, without
     * an event. Tempo and signature stay.
     *
     * @param tracks for each track of the set its place before, -1 for a new one
     * @param scenes for each scene that was there its place now, -1 for one that is gone
     */
    void adopt(LiveSet set, List<Integer> tracks, List<Integer> scenes);

    /** Answers how things stand at the frame that was reached. */
    LaunchState state();
}
