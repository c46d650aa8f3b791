package dev.backline.live.osc.api;

/** The argument {@code I}: an impulse in OSC 1.1, "infinitum" in OSC 1.0. */
public enum OscImpulse {
    /** The only one. */
    IMPULSE
}
