package dev.backline.scripting.internal.language;

import groovy.lang.Closure;

/** Where a script asks to be called again: on events and at times. */
public interface Triggers {
    /** Calls work for each event of a topic; a trailing {@code *} takes all that begin alike. */
    void on(String topic, Closure<?> work);

    /** Calls work at the times of a cron expression with five fields. */
    void every(String cron, Closure<?> work);
}
