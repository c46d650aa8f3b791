package dev.backline.engine.internal.graph;

import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.device.Key;
import dev.backline.engine.internal.score.Hit;
import dev.backline.sound.AudioBlock;
import java.util.Arrays;
import java.util.List;

/** A key that sounds for a moment at full level wherever a note of one pitch begins, so that a device follows the notes and not their sound. */
final class NoteKey implements Key {
    private static final int LENGTH = 64;

    private final long[] onsets;
    private AudioBlock block = new AudioBlock(2, 4_096);

    NoteKey(List<Hit> hits, int key) {
        onsets = hits.stream()
                .filter(h -> h.key() == key)
                .mapToLong(Hit::start)
                .sorted()
                .toArray();
    }

    @Override
    public AudioBlock at(Moment moment) {
        block.frames(moment.frames());
        block.clear();
        int found = Arrays.binarySearch(onsets, moment.song() - LENGTH);
        for (int i = found < 0 ? -found - 1 : found; i < onsets.length; i++) {
            long from = Math.max(0, onsets[i] - moment.song());
            if (from >= moment.frames()) {
                break;
            }
            int until = (int) Math.min(moment.frames(), onsets[i] + LENGTH - moment.song());
            for (int f = (int) from; f < until; f++) {
                block.channel(0)[f] = 1;
                block.channel(1)[f] = 1;
            }
        }
        return block;
    }
}
