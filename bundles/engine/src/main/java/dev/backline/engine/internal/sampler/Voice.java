package dev.backline.engine.internal.sampler;

import dev.backline.sound.AudioBlock;

/** A voice that sounds. */
final class Voice {
    private final VoicePlan plan;
    private final double decayStep;
    private final double releaseStep;
    private final boolean cut;
    private long frame;
    private double fall = 1;
    private double letGo = 1;
    private double held;
    private int pieceNumber = -1;
    private float[][] piece = {};
    private float[] scratch = {};

    Voice(VoicePlan plan) {
        this.plan = plan;
        this.decayStep = plan.envelope().decayStep();
        this.releaseStep = plan.envelope().releaseStep();
        this.cut = plan.end() < plan.start() + plan.sound().length();
    }

    boolean ended() {
        return plan.start() + frame >= plan.end();
    }

    /**
     * Adds its sound.
     *
     * @param from the song's frame at the start of the block
     * @param levels room for as many values as the block has frames
     * @param room the same again
     */
    void render(AudioBlock block, long from, float[] levels, float[] room) {
        scratch = room;
        int at = (int) (plan.start() + frame - from);
        int last = (int) Math.min(block.frames(), plan.end() - from);
        while (at < last) {
            int number = (int) (frame / Pitched.PIECE);
            int offset = (int) (frame % Pitched.PIECE);
            if (number != pieceNumber) {
                piece = plan.sound().piece(number);
                pieceNumber = number;
            }
            int count = (int) Math.min(Math.min(last - at, Pitched.PIECE - offset), stretch());
            if (steady()) {
                add(block, at, offset, count, plan.envelope().sustain());
            } else {
                levels(levels, at, count);
                add(block, at, offset, count, levels);
            }
            at += count;
            frame += count;
        }
    }

    // How many frames until the envelope takes another course.
    private long stretch() {
        long release = plan.release() - plan.start();
        long stop = cut ? plan.end() - plan.start() - VoicePlan.STOP : Long.MAX_VALUE;
        long bend = plan.envelope().attack()
                + (plan.envelope().sustain() < 1 ? plan.envelope().decay() : 0L);
        long next = Long.MAX_VALUE;
        for (long change : new long[] {plan.envelope().attack(), bend, release, stop}) {
            next = change > frame ? Math.min(next, change) : next;
        }
        return next - frame;
    }

    private boolean steady() {
        boolean decaying = plan.envelope().sustain() < 1
                && frame < (long) plan.envelope().attack() + plan.envelope().decay();
        boolean stopping = cut && frame >= plan.end() - plan.start() - VoicePlan.STOP;
        return frame >= plan.envelope().attack() && !decaying && !stopping && frame < plan.release() - plan.start();
    }

    private void add(AudioBlock block, int at, int offset, int count, double level) {
        held = level;
        for (int c = 0; c < 2; c++) {
            float gain = (float) (level * (c == 0 ? plan.left() : plan.right()));
            add(block.channel(c), copied(c, at, offset, count), at, at + count, gain);
        }
    }

    private void add(AudioBlock block, int at, int offset, int count, float[] levels) {
        for (int c = 0; c < 2; c++) {
            float gain = (float) (c == 0 ? plan.left() : plan.right());
            add(block.channel(c), copied(c, at, offset, count), levels, at, at + count, gain);
        }
    }

    // Under one index for all arrays the compiler turns the loops below into vector code; the copy costs less than that
    // gains.
    private float[] copied(int channel, int at, int offset, int count) {
        if (channel == 0 || piece.length > 1) {
            System.arraycopy(piece[channel], offset, scratch, at, count);
        }
        return scratch;
    }

    private static void add(float[] to, float[] from, int start, int end, float gain) {
        for (int i = start; i < end; i++) {
            to[i] += from[i] * gain;
        }
    }

    private static void add(float[] to, float[] from, float[] levels, int start, int end, float gain) {
        for (int i = start; i < end; i++) {
            to[i] += from[i] * (levels[i] * gain);
        }
    }

    private void levels(float[] levels, int at, int count) {
        if (frame < plan.release() - plan.start()) {
            held(levels, at, count);
        } else {
            released(levels, at, count);
        }
        if (cut) {
            stop(levels, at, count);
        }
    }

    private void held(float[] levels, int at, int count) {
        Envelope e = plan.envelope();
        for (int i = 0; i < count; i++) {
            long n = frame + i;
            if (n < e.attack()) {
                held = (n + 1.0) / (e.attack() + 1.0);
            } else if (e.sustain() < 1 && n < (long) e.attack() + e.decay()) {
                fall *= decayStep;
                held = e.sustain() + (1 - e.sustain()) * Envelope.bent(fall);
            } else {
                held = e.sustain();
            }
            levels[at + i] = (float) held;
        }
    }

    private void released(float[] levels, int at, int count) {
        double value = letGo;
        for (int i = 0; i < count; i++) {
            value *= releaseStep;
            levels[at + i] = (float) (held * Math.max(0, Envelope.bent(value)));
        }
        letGo = value;
    }

    // A voice that ends before its sound does fades over its last frames.
    private void stop(float[] levels, int at, int count) {
        long left = plan.end() - plan.start() - frame;
        for (int i = 0; i < count && left - count < VoicePlan.STOP; i++) {
            levels[at + i] *= Math.min(1, (float) (left - i - 1) / VoicePlan.STOP);
        }
    }
}
