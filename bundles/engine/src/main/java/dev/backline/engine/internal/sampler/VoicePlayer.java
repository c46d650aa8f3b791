package dev.backline.engine.internal.sampler;

import dev.backline.sound.AudioBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plays planned voices. Belongs to one thread at a time. */
public final class VoicePlayer {
    private final List<VoicePlan> plans;
    private final List<Voice> sounding = new ArrayList<>();
    private final float[] levels;
    private final float[] room;
    private final long end;
    private int next;

    VoicePlayer(List<VoicePlan> plans, int mostFrames) {
        this.plans = plans.stream()
                .sorted(Comparator.comparingLong(VoicePlan::start))
                .toList();
        this.levels = new float[mostFrames];
        this.room = new float[mostFrames];
        this.end = plans.stream().mapToLong(VoicePlan::end).max().orElse(0);
    }

    /** Answers the frame behind the last one that sounds. */
    public long end() {
        return end;
    }

    /**
     * Adds what sounds to the block. Blocks come in order.
     *
     * @param from the song's frame at the start of the block
     * @return whether anything sounded
     */
    public boolean render(AudioBlock block, long from) {
        while (next < plans.size() && plans.get(next).start() < from + block.frames()) {
            sounding.add(new Voice(plans.get(next)));
            next++;
        }
        boolean sounded = !sounding.isEmpty();
        for (Voice voice : sounding) {
            voice.render(block, from, levels, room);
        }
        sounding.removeIf(Voice::ended);
        return sounded;
    }
}
