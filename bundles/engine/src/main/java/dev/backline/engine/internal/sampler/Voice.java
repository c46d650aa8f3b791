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
     */
    void render(AudioBlock block, long from, float[] levels) {
        int at = (int) (plan.start() + frame - from);
        int last = (int) Math.min(block.frames(), plan.end() - from);
        while (at < last) {
            int number = (int) (frame / Pitched.PIECE);
            int offset = (int) (frame % Pitched.PIECE);
            int count = Math.min(last - at, Pitched.PIECE - offset);
            if (number != pieceNumber) {
                piece = plan.sound().piece(number);
                pieceNumber = number;
            }
            levels(levels, count);
            mix(block, at, offset, count, levels);
            at += count;
            frame += count;
        }
    }

    private void mix(AudioBlock block, int at, int offset, int count, float[] levels) {
        add(block.channel(0), at, piece[0], offset, count, levels, (float) plan.left());
        add(block.channel(1), at, piece[piece.length - 1], offset, count, levels, (float) plan.right());
    }

    private static void add(float[] to, int at, float[] from, int offset, int count, float[] levels, float gain) {
        for (int i = 0; i < count; i++) {
            to[at + i] += from[offset + i] * (levels[i] * gain);
        }
    }

    private void levels(float[] levels, int count) {
        Envelope e = plan.envelope();
        long release = plan.release() - plan.start();
        for (int i = 0; i < count; i++) {
            long n = frame + i;
            if (n < release) {
                held = heldLevel(e, n);
                levels[i] = (float) held;
            } else {
                letGo *= releaseStep;
                levels[i] = (float) (held * Math.max(0, Envelope.bent(letGo)));
            }
        }
        stop(levels, count);
    }

    private double heldLevel(Envelope e, long n) {
        if (n < e.attack()) {
            return (n + 1.0) / (e.attack() + 1.0);
        }
        if (e.sustain() < 1 && n < (long) e.attack() + e.decay()) {
            fall *= decayStep;
            return e.sustain() + (1 - e.sustain()) * Envelope.bent(fall);
        }
        return e.sustain();
    }

    // A voice that ends before its sound does fades over its last frames.
    private void stop(float[] levels, int count) {
        long left = plan.end() - plan.start() - frame;
        if (!cut || left - count >= VoicePlan.STOP) {
            return;
        }
        for (int i = 0; i < count; i++) {
            levels[i] *= Math.min(1, (float) (left - i - 1) / VoicePlan.STOP);
        }
    }
}
