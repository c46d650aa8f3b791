package dev.backline.live.set.internal.max;

/** How a device's patcher lies in its file. */
public enum DeviceState {
    /** As readable text; the files it needs lie beside it. */
    UNFROZEN,
    /** Together with the files it needs. */
    FROZEN,
    /** Sealed by its author. */
    ENCRYPTED
}
