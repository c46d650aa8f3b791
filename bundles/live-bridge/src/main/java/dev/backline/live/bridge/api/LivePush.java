package dev.backline.live.bridge.api;

import dev.backline.api.job.Progress;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;

/**
 * Copies clips, scenes and sets into a running Live, step by step, each read back. When Live refuses a step, those before are taken back; when
 * it stops answering, the report lists what was applied. Live's own undo sees single steps: AbletonOSC cannot bind them into one.
 */
public interface LivePush {
    /**
     * Puts a clip of notes into a slot. A clip that lies there is replaced, which needs {@link Consent#DESTROY}.
     *
     * @param track index from 0
     * @param scene index from 0
     */
    LivePushReport clip(Clip clip, int track, int scene, Progress progress) throws LiveFault;

    /**
     * Adds a scene of a set as a new scene at the end: its clips go to the tracks of the same names.
     *
     * @param scene index in the set, from 0
     */
    LivePushReport scene(LiveSet set, int scene, Progress progress) throws LiveFault;

    /** Adds a whole session: tracks that have no namesake, then each scene with its clips of notes, behind what is there. */
    LivePushReport set(LiveSet set, Progress progress) throws LiveFault;
}
