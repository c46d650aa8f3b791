package dev.backline.engine.internal.effect;

import dev.backline.sound.AudioBlock;

/**
 * An echo: {@code y[n] = x[n] + wet * d[n]}, {@code d[n] = filter(x[n - t] + feedback * d[n - t])}; in ping-pong both channels
 * enter on the left and the echoes change sides.
 */
final class EchoEffect implements Effect {
    private final float[][] lines;
    private final double feedback;
    private final boolean pingPong;
    private final double dry;
    private final double wet;
    private final CutEffect cut;
    private int at;

    EchoEffect(int timeFrames, double feedback, boolean pingPong, double mix, CutEffect cut) {
        this.lines = new float[2][Math.max(1, timeFrames)];
        this.feedback = Math.clamp(feedback, 0, 0.95);
        this.pingPong = pingPong;
        this.dry = 1 - mix;
        this.wet = mix;
        this.cut = cut;
    }

    @Override
    public void process(AudioBlock block, long from) {
        float[] left = block.channel(0);
        float[] right = block.channel(1);
        int length = lines[0].length;
        for (int i = 0; i < block.frames(); i++) {
            double a = lines[0][at];
            double b = lines[1][at];
            double inLeft = pingPong ? (left[i] + right[i]) * 0.5 : left[i];
            double inRight = pingPong ? 0 : right[i];
            lines[0][at] = (float) cut.next(0, inLeft + feedback * (pingPong ? b : a));
            lines[1][at] = (float) cut.next(1, pingPong ? a * feedback : inRight + feedback * b);
            left[i] = (float) (dry * left[i] + wet * a);
            right[i] = (float) (dry * right[i] + wet * b);
            at = at + 1 == length ? 0 : at + 1;
        }
    }

    @Override
    public long tail() {
        double echoes = feedback < 0.01 ? 2 : 2 + Math.ceil(-6.9 / StrictMath.log(feedback));
        return (long) (echoes * lines[0].length);
    }
}
