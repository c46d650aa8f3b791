package dev.backline.dsp.internal.voice;

/** The keys that are down, in the order in which they went down. */
public final class HeldKeys {
    private final int[] keys = new int[128];
    private int count;

    /** Adds a key as the latest. */
    public void down(int key) {
        up(key);
        keys[count++] = key;
    }

    /** Takes a key away. */
    public void up(int key) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (keys[i] != key) {
                keys[kept++] = keys[i];
            }
        }
        count = kept;
    }

    /** Takes all keys away. */
    public void clear() {
        count = 0;
    }

    /** Answers the latest key, or -1 when none is down. */
    public int latest() {
        return count == 0 ? -1 : keys[count - 1];
    }
}
