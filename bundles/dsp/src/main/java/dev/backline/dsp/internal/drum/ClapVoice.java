package dev.backline.dsp.internal.drum;

import dev.backline.dsp.internal.voice.VoiceFilter;

/** A clap: band-passed noise in three short bursts 10 ms apart and a longer one behind them, as analogue drum machines have it. Tone moves the band. */
final class ClapVoice extends DrumVoice {
    private static final int BURSTS = 4;
    private static final double GAP_SECONDS = 0.0095;

    private final Fall burst = new Fall();
    private final VoiceFilter[] filters = {new VoiceFilter(), new VoiceFilter()};
    private int bursts;
    private int left;

    @Override
    void begin() {
        bursts = 1;
        left = gap();
        burst.begin(0.03, rateHz());
        for (VoiceFilter filter : filters) {
            filter.clear();
            filter.tune(3, cycles(toned(800, 1_700)), 1.3, 0, 1);
        }
    }

    private int gap() {
        return (int) Math.round(GAP_SECONDS * rateHz());
    }

    @Override
    boolean fill(float[] toLeft, float[] toRight, int count) {
        for (int i = 0; i < count; i++) {
            if (left == 0 && bursts < BURSTS) {
                bursts++;
                left = gap();
                burst.begin(bursts == BURSTS ? seconds(0.24) : 0.03, rateHz());
            }
            left--;
            double level = 2.6 * burst.next();
            double common = 0.6 * noise();
            toLeft[i] = (float) (level * (common + 0.5 * noise()));
            toRight[i] = (float) (level * (common + 0.5 * noise()));
        }
        filters[0].process(toLeft, count);
        filters[1].process(toRight, count);
        return true;
    }

    @Override
    double ringing() {
        return bursts < BURSTS ? 1 : burst.level();
    }
}
