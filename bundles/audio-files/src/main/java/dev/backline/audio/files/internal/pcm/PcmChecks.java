package dev.backline.audio.files.internal.pcm;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.io.Source;

/** What every header must hold to. */
final class PcmChecks {
    private static final int MOST_CHANNELS = 256;

    private PcmChecks() {}

    static void shape(Source source, int channels, int rateHz) throws AudioFault {
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw source.damaged("it names " + channels + " channels, but 1 to " + MOST_CHANNELS + " were expected");
        }
        if (rateHz < 1_000 || rateHz > 768_000) {
            throw source.damaged("it names a sample rate of " + rateHz + " Hz, but 1,000 to 768,000 Hz were expected");
        }
    }
}
