package dev.backline.engine.internal.device;

import dev.backline.engine.internal.control.Course;
import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.score.NoteBlock;
import dev.backline.sound.AudioBlock;
import java.util.List;

/** A rack: chains side by side, whose sounds add up. Chains of effects all hear what comes in; chains of instruments hear notes and add to it. */
final class RackLink implements Link {
    private final List<RackChain> chains;
    private final List<RackChain> returns;
    private final boolean effects;
    private final Course on;
    private final Fader wet;
    private final Fader dry;
    private final DelayLine through = new DelayLine();
    private final DelayLine past = new DelayLine();
    private AudioBlock sum = new AudioBlock(2, 0);
    private int slowestFrames;

    RackLink(List<RackChain> chains, List<RackChain> returns, boolean effects, Course on) {
        this.chains = List.copyOf(chains);
        this.returns = List.copyOf(returns);
        this.effects = effects;
        this.on = on;
        this.wet = new Fader(on, Course.still(0), Fader.Mono.STEREO);
        this.dry = new Fader(new Other(on), Course.still(0), Fader.Mono.STEREO);
    }

    @Override
    public void prepare(int rateHz, int mostFrames, int mostNotes) {
        chains.forEach(c -> c.prepare(rateHz, mostFrames, mostNotes));
        returns.forEach(c -> c.prepare(rateHz, mostFrames, mostNotes));
        int chainFrames =
                chains.stream().mapToInt(RackChain::latencyFrames).max().orElse(0);
        int returnFrames =
                returns.stream().mapToInt(RackChain::latencyFrames).max().orElse(0);
        slowestFrames = chainFrames + returnFrames;
        // The returns hear what is in time with the slowest chain; all then wait for the slowest return.
        chains.forEach(c -> c.waitFor(chainFrames));
        returns.forEach(c -> c.waitFor(returnFrames));
        through.prepare(returnFrames);
        past.prepare(slowestFrames);
        sum = new AudioBlock(2, mostFrames);
    }

    @Override
    public void process(AudioBlock block, NoteBlock notes, Moment moment) {
        dispatch(notes);
        sum.frames(block.frames());
        sum.clear();
        for (int i = 0; i < chains.size(); i++) {
            RackChain chain = chains.get(i);
            chain.block().frames(block.frames());
            if (effects) {
                Blocks.take(block, 0, block.frames(), chain.block());
            } else {
                chain.block().clear();
            }
            chain.process(moment);
            sum.add(chain.block(), 1);
        }
        back(moment);
        if (!on.isStill()) {
            wet.process(sum, moment);
            if (effects) {
                dry.process(block, moment);
            }
        }
        past.process(block);
        if (effects && on.isStill()) {
            block.clear();
        }
        block.add(sum, 1);
    }

    private void back(Moment moment) {
        through.process(sum);
        for (int r = 0; r < returns.size(); r++) {
            RackChain back = returns.get(r);
            back.block().frames(sum.frames());
            back.block().clear();
            for (int i = 0; i < chains.size(); i++) {
                if (chains.get(i).send(r) > 0) {
                    back.block().add(chains.get(i).block(), chains.get(i).send(r));
                }
            }
            back.process(moment);
            sum.add(back.block(), 1);
        }
    }

    private void dispatch(NoteBlock notes) {
        for (int c = 0; c < chains.size(); c++) {
            chains.get(c).notes().clear();
            for (int i = 0; i < notes.count(); i++) {
                hand(notes, i, chains.get(c));
            }
        }
    }

    private void hand(NoteBlock notes, int i, RackChain chain) {
        RackChain.Gate gate = chain.gate();
        byte kind = notes.kind(i);
        int key = gate.pad() >= 0 ? gate.plays() : notes.key(i);
        if (kind == NoteBlock.ON) {
            double share = gate.share(notes.key(i), notes.velocity(i));
            if (share > 0) {
                chain.notes().add(notes.offset(i), kind, key, Math.max(1, share * notes.velocity(i)));
            } else if (gate.choke() > 0 && chokes(notes.key(i), gate.choke())) {
                chain.notes().add(notes.offset(i), NoteBlock.CHOKE, 0, 0);
            }
        } else if (kind != NoteBlock.OFF || gate.pad() < 0 || gate.pad() == notes.key(i)) {
            chain.notes().add(notes.offset(i), kind, key, notes.velocity(i));
        }
    }

    private boolean chokes(int key, int group) {
        for (int i = 0; i < chains.size(); i++) {
            if (chains.get(i).gate().choke() == group && chains.get(i).gate().pad() == key) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int latencyFrames() {
        return slowestFrames;
    }

    @Override
    public long tailFrames() {
        long chain = chains.stream().mapToLong(RackChain::tailFrames).max().orElse(0);
        long back = returns.stream().mapToLong(RackChain::tailFrames).max().orElse(0);
        return chain + back;
    }

    /**
     * On when the other is off. Instruments let through what came before them either way.
     *
     * @param on 0 or 1
     */
    private record Other(Course on) implements Course {
        @Override
        public double at(long frame) {
            return 1 - on.at(frame);
        }

        @Override
        public long next(long frame) {
            return on.next(frame);
        }
    }
}
