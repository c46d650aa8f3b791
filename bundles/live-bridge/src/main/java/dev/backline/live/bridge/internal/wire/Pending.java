package dev.backline.live.bridge.internal.wire;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A question that waits to be sent or for its reply. Guarded by the correspondence. */
final class Pending {
    final Question question;
    final int mark;
    final CompletableFuture<List<Object>> reply = new CompletableFuture<>();

    /** How often it was sent. */
    int attempts;

    /** When it was sent last, on {@link System#nanoTime}. */
    long sentNanos;

    /** Whether it may be the one that Live complained about: then it is asked alone, so that the next complaint is its own. */
    boolean suspect;

    Pending(Question question, int mark) {
        this.question = question;
        this.mark = mark;
    }
}
