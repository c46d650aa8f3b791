package dev.backline.engine.internal.graph;

import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.device.Link;
import dev.backline.engine.internal.score.NoteBlock;
import dev.backline.sound.AudioBlock;
import java.util.List;

/** What sounded on a strip that is gone: its keys are let go, its clips fade, and what its devices still give becomes silent within half a second. */
final class Farewell {
    private final Strip gone;
    private final List<Link> links;
    private final boolean fader;
    private final NoteBlock notes = new NoteBlock(1);
    private final AudioBlock block;
    private final int frames;
    private int left;

    /**
     * @param fader whether its own fader is needed still
     */
    Farewell(Strip gone, boolean fader, int rateHz, int mostFrames) {
        this.gone = gone;
        this.links = gone.chain();
        this.fader = fader;
        this.block = new AudioBlock(2, mostFrames);
        this.frames = rateHz / 2;
        this.left = frames;
    }

    void add(AudioBlock to, Moment moment) {
        if (left == 0) {
            return;
        }
        block.frames(moment.frames());
        block.clear();
        notes.clear();
        if (left == frames) {
            begin(moment);
        }
        if (gone.clips().isPresent()) {
            gone.clips().get().add(block, moment);
        }
        if (gone.slots().isPresent()) {
            gone.slots().get().add(block, moment);
        }
        for (int i = 0; i < links.size(); i++) {
            links.get(i).process(block, notes, moment);
        }
        if (fader && gone.ownFader().isPresent()) {
            gone.ownFader().get().process(block, moment);
        }
        fade(to);
    }

    private void begin(Moment moment) {
        notes.add(0, NoteBlock.ALL_OFF, 0, 0);
        if (gone.clips().isPresent()) {
            gone.clips().get().take();
        }
        if (gone.slots().isPresent()) {
            gone.slots().get().stop(moment.played());
        }
    }

    private void fade(AudioBlock to) {
        int begun = left;
        for (int c = 0; c < 2; c++) {
            left = begun;
            for (int i = 0; i < block.frames(); i++) {
                to.channel(c)[i] += block.channel(c)[i] * left / frames;
                left = Math.max(0, left - 1);
            }
        }
    }
}
