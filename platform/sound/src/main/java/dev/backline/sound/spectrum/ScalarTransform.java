package dev.backline.sound.spectrum;

import dev.backline.sound.Fft;

/** The transform of {@link Fft}, rounded at the end: there on every Java. */
final class ScalarTransform implements RealTransform {
    private final Fft fft;
    private final double[] frame;
    private final double[] re;
    private final double[] im;

    ScalarTransform(int size) {
        fft = new Fft(size);
        frame = new double[size];
        re = new double[size / 2 + 1];
        im = new double[size / 2 + 1];
    }

    @Override
    public void forward(float[] values, float[] toRe, float[] toIm) {
        for (int i = 0; i < frame.length; i++) {
            frame[i] = values[i];
        }
        fft.real(frame, re, im);
        for (int k = 0; k < re.length; k++) {
            toRe[k] = (float) re[k];
            toIm[k] = (float) im[k];
        }
    }
}
