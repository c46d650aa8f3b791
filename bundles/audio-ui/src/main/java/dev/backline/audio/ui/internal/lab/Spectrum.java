package dev.backline.audio.ui.internal.lab;

/** Powers of a sound at even steps of frequency, from 0 to half its rate. */
final class Spectrum {
    private final double binHz;
    private final double[] powers;

    /**
     * Makes one.
     *
     * @param binHz from one power to the next
     * @param powers never copied, so that one can be filled again for each frame of the screen
     */
    Spectrum(double binHz, double[] powers) {
        this.binHz = binHz;
        this.powers = powers;
    }

    double binHz() {
        return binHz;
    }

    double[] powers() {
        return powers;
    }

    /** Answers the place of the greatest power that can be heard. */
    int strongest() {
        int most = Math.min(powers.length - 1, Math.max(1, (int) (Portrait.LOW_HZ / binHz)));
        for (int k = most; k < powers.length; k++) {
            most = powers[k] > powers[most] ? k : most;
        }
        return most;
    }
}
