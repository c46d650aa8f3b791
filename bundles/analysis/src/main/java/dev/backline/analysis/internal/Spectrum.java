package dev.backline.analysis.internal;

import dev.backline.sound.Fft;

/** The mean power spectrum of a sound, 2,048 frames at a time behind Hann windows that overlap by half; loud parts count more. */
final class Spectrum {
    private static final int SIZE = 2_048;
    private static final Fft FFT = new Fft(SIZE);
    private static final double[] WINDOW = new double[SIZE];

    static {
        for (int i = 0; i < SIZE; i++) {
            WINDOW[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / SIZE);
        }
    }

    private final double[] power = new double[SIZE / 2 + 1];
    private final double binHz;

    Spectrum(double[] mono, int sampleRateHz) {
        binHz = (double) sampleRateHz / SIZE;
        double[] frame = new double[SIZE];
        double[] one = new double[SIZE / 2 + 1];
        for (int start = -SIZE / 2; start < mono.length; start += SIZE / 2) {
            for (int i = 0; i < SIZE; i++) {
                int at = start + i;
                frame[i] = at < 0 || at >= mono.length ? 0 : mono[at] * WINDOW[i];
            }
            FFT.power(frame, one);
            for (int k = 0; k < power.length; k++) {
                power[k] += one[k];
            }
        }
        power[0] = 0;
    }

    /** The share of the power from one frequency to another. */
    double share(double fromHz, double toHz) {
        double inside = 0;
        double all = 1e-30;
        for (int k = 1; k < power.length; k++) {
            all += power[k];
            if (k * binHz >= fromHz && k * binHz < toHz) {
                inside += power[k];
            }
        }
        return inside / all;
    }

    double centroidHz() {
        double sum = 0;
        double all = 1e-30;
        for (int k = 1; k < power.length; k++) {
            sum += k * binHz * power[k];
            all += power[k];
        }
        return sum / all;
    }

    double flatness() {
        double logs = 0;
        double sum = 1e-30;
        int count = 0;
        for (int k = 1; k < power.length; k++) {
            if (k * binHz >= 100 && k * binHz <= 12_000) {
                logs += StrictMath.log(power[k] + 1e-30);
                sum += power[k];
                count++;
            }
        }
        return count == 0 ? 0 : StrictMath.exp(logs / count) / (sum / count);
    }
}
