package dev.backline.live.osc.api;

/** The argument {@code N}: nothing at this place. */
public enum OscNil {
    /** The only one. */
    NIL
}
