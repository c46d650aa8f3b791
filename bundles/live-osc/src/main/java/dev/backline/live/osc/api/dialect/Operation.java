package dev.backline.live.osc.api.dialect;

import java.util.Locale;

/** What an address does. */
public enum Operation {
    /** Answers a value. */
    GET,
    /** Writes a value, and answers nothing; {@code view/set/selected_device} alone answers. */
    SET,
    /** Answers a value now and whenever it changes, under the address that gets it. */
    START_LISTEN,
    /** Ends that. */
    STOP_LISTEN,
    /** Does something; most answer nothing. */
    CALL;

    /** Answers its part of an address with the stroke behind it, such as {@code get/}; nothing for a call. */
    public String segment() {
        return this == CALL ? "" : name().toLowerCase(Locale.ROOT) + "/";
    }
}
