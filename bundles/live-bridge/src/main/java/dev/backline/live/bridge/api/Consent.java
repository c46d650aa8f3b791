package dev.backline.live.bridge.api;

/** What may be done to a running Live through a connection, each including those before. */
public enum Consent {
    /** Nothing is changed: values are read and listened to. */
    READ,
    /** Nothing is changed, but what would be is checked and noted as a {@link LiveStep}: a dry run. */
    PREVIEW,
    /** Values are set, clips and scenes fired and made, the transport moved. */
    WRITE,
    /** Tracks, scenes, clips, notes and devices are also deleted or replaced. */
    DESTROY
}
