package dev.backline.engine.internal;

import dev.backline.sound.AudioBlock;
import java.util.ArrayList;
import java.util.List;

/** A track that sounds by itself into the main track: what feeds it, then its stages. Belongs to one thread at a time. */
final class Strip {
    private final String trackId;
    private final List<Feed> feeds;
    private final List<Stage> stages;
    private final AudioBlock[] out;
    private final List<Tap> taps = new ArrayList<>();
    private final long tail;
    private long silentFrames;

    Strip(String trackId, List<Feed> feeds, List<Stage> stages, int mostFrames) {
        this.trackId = trackId;
        this.feeds = feeds;
        this.stages = stages;
        this.out = new AudioBlock[] {new AudioBlock(2, mostFrames), new AudioBlock(2, mostFrames)};
        this.tail = stages.stream().mapToLong(Stage::tail).sum();
        this.silentFrames = Long.MAX_VALUE / 2;
        for (Stage stage : stages) {
            stage.sends().forEach((id, gain) -> taps.add(new Tap(id, gain, mostFrames)));
        }
    }

    String trackId() {
        return trackId;
    }

    List<Tap> taps() {
        return taps;
    }

    /** Answers the frame behind the last one that can sound, what is sent to it left aside. */
    long end() {
        return feeds.stream().mapToLong(Feed::end).max().orElse(0) + tail;
    }

    /** Answers the block that was rendered into a buffer, 0 or 1. */
    AudioBlock out(int buffer) {
        return out[buffer];
    }

    /** Renders the next block into a buffer and the taps. */
    void render(int buffer, long from, int frames) {
        AudioBlock block = out[buffer];
        block.frames(frames);
        block.clear();
        boolean fed = false;
        for (Feed feed : feeds) {
            fed |= feed.addTo(block, from);
        }
        silentFrames = fed ? 0 : silentFrames + frames;
        // Twice the tail is -120 dB: nothing is left to be heard.
        if (silentFrames > 2 * tail + frames) {
            taps.forEach(Tap::rest);
        } else {
            process(block, from);
        }
    }

    private void process(AudioBlock block, long from) {
        int tap = 0;
        for (Stage stage : stages) {
            stage.process(block, from);
            for (int i = 0; i < stage.sends().size(); i++) {
                taps.get(tap++).take(block);
            }
        }
    }

    /** What a strip sends to a return. */
    static final class Tap {
        private final String returnId;
        private final float gain;
        private final AudioBlock block;
        private boolean resting = true;

        Tap(String returnId, float gain, int mostFrames) {
            this.returnId = returnId;
            this.gain = gain;
            this.block = new AudioBlock(2, mostFrames);
        }

        String returnId() {
            return returnId;
        }

        private void rest() {
            resting = true;
        }

        private void take(AudioBlock from) {
            resting = false;
            block.frames(from.frames());
            for (int c = 0; c < 2; c++) {
                System.arraycopy(from.channel(c), 0, block.channel(c), 0, from.frames());
            }
        }

        /** Adds what was sent to a block, and answers whether there was anything. */
        boolean addTo(AudioBlock to) {
            if (!resting) {
                to.add(block, gain);
            }
            return !resting;
        }
    }
}
