package dev.backline.audio.files.internal;

import dev.backline.sound.AudioBlock;
import dev.backline.sound.rate.Grade;
import dev.backline.sound.rate.Resampler;
import java.util.ArrayList;
import java.util.List;

/** A stream of blocks at another sample rate; the same rate passes through untouched. */
final class Rates {
    private final List<Resampler> resamplers = new ArrayList<>();
    private AudioBlock out;

    Rates(int channels, int fromHz, int toHz) {
        for (int c = 0; c < channels && fromHz != toHz; c++) {
            resamplers.add(new Resampler(fromHz, toHz, Grade.BEST));
        }
        out = new AudioBlock(channels, 0);
    }

    /** Answers how many frames become of so many. */
    static long frames(long frames, int fromHz, int toHz) {
        return Math.ceilDiv(Math.multiplyExact(frames, (long) toHz), (long) fromHz);
    }

    /** Answers what goes out when the block comes in; valid until the next call. */
    AudioBlock next(AudioBlock block) {
        if (resamplers.isEmpty()) {
            return block;
        }
        room(block.frames());
        int done = 0;
        for (int c = 0; c < resamplers.size(); c++) {
            done = resamplers.get(c).process(block.channel(c), 0, block.frames(), out.channel(c), 0);
        }
        out.frames(done);
        return out;
    }

    /** Answers what is left after the last block. */
    AudioBlock finish() {
        room(0);
        int done = 0;
        for (int c = 0; c < resamplers.size(); c++) {
            done = resamplers.get(c).finish(out.channel(c), 0);
        }
        out.frames(done);
        return out;
    }

    private void room(int frames) {
        int wanted = resamplers.isEmpty() ? 0 : resamplers.getFirst().room(frames);
        if (out.capacity() < wanted) {
            out = new AudioBlock(out.channels(), wanted);
        }
    }
}
