package dev.backline.live.set.internal.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gives each name of a file one {@link String}, found by its bytes. */
final class Names {
    private final byte[] source;
    private String[] names = new String[1 << 12];
    private int[] starts = new int[1 << 12];
    private int count;

    Names(byte[] source) {
        this.source = source;
    }

    String of(int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + source[i];
        }
        int mask = names.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (names[slot] != null) {
            if (same(slot, from, to)) {
                return names[slot];
            }
            slot = slot + 1 & mask;
        }
        String name = new String(source, from, to - from, StandardCharsets.UTF_8).intern();
        names[slot] = name;
        starts[slot] = from;
        if (++count * 2 > names.length) {
            grow();
        }
        return name;
    }

    int size() {
        return count;
    }

    private boolean same(int slot, int from, int to) {
        int start = starts[slot];
        // A name is stored by its first place, and no longer name begins there: what follows it is no part of a name.
        int end = start + to - from;
        return end < source.length && Arrays.equals(source, from, to, source, start, end) && !isPart(source[end]);
    }

    private static boolean isPart(byte b) {
        return b != ' ' && b != '>' && b != '/' && b != '\t' && b != '\n' && b != '\r';
    }

    private void grow() {
        String[] old = names;
        int[] oldStarts = starts;
        names = new String[old.length * 2];
        starts = new int[old.length * 2];
        count = 0;
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                of(oldStarts[i], oldStarts[i] + old[i].getBytes(StandardCharsets.UTF_8).length);
            }
        }
    }
}
