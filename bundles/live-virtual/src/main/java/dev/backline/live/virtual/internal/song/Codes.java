package dev.backline.live.virtual.internal.song;

import java.util.Arrays;

/** Live's numbers for choices that the model has in Live's order. */
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> int of(E choice) {
        return Arrays.asList(choice.getDeclaringClass().getEnumConstants()).indexOf(choice);
    }
}
