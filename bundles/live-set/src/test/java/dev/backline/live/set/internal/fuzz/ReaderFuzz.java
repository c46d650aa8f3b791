package dev.backline.live.set.internal.fuzz;

import java.util.Arrays;
import java.util.List;

/** What Jazzer calls in a process of its own: an input for one reader, or, where it has several, for the one that its first byte names. */
public final class ReaderFuzz {
    private static List<Reader> readers = List.of(Reader.values());

    private ReaderFuzz() {}

    /** Takes the names of the readers; none means all. */
    public static void fuzzerInitialize(String[] names) {
        if (names.length > 0) {
            readers = Arrays.stream(names).map(Reader::valueOf).toList();
        }
    }

    /** Takes one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (readers.size() == 1) {
            readers.getFirst().tryOut(input);
        } else if (input.length > 0) {
            readers.get(Math.floorMod(input[0], readers.size())).tryOut(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
