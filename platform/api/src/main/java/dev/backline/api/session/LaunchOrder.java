package dev.backline.api.session;

/** In which order things happen that happen in one frame; ties go by track, then by request. */
public enum LaunchOrder {
    /** Start, stop and jumps of the song. */
    TRANSPORT,
    /** Tempo and signature. */
    TEMPO,
    /** Scenes. */
    SCENE,
    /** Starts and stops of clips. */
    CLIP,
    /** What follow actions do. */
    FOLLOW,
    /** Ends of notes. */
    NOTES_OFF,
    /** Automation. */
    AUTOMATION,
    /** Beginnings of notes. */
    NOTES_ON
}
