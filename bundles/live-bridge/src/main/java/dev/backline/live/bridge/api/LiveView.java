package dev.backline.live.bridge.api;

/** What is selected in a running Live; a selected return or main track is beyond AbletonOSC. */
public interface LiveView extends LiveThing {
    /** Answers the selected track, from 0. */
    LiveValue<Integer> selectedTrack();

    /** Answers the selected scene, from 0. */
    LiveValue<Integer> selectedScene();
}
