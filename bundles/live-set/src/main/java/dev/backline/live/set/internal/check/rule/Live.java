package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.view.Era;

/** Versions of Live by their number. */
final class Live {
    private Live() {}

    static int number(Era era) {
        return switch (era) {
            case LIVE_8 -> 8;
            case LIVE_9 -> 9;
            case LIVE_10 -> 10;
            case LIVE_11 -> 11;
            case LIVE_12 -> 12;
            case NEWER -> 13;
        };
    }
}
