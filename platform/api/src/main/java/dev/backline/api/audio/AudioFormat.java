package dev.backline.api.audio;

/**
 * How sound lies in a file.
 *
 * @param container {@code wav}, {@code aiff}, {@code flac}
 * @param sampleRateHz 1,000 to 768,000
 * @param channels 1 or more
 * @param bits 8, 16, 24, 32 or 64
 * @param floating whether values are floating-point numbers
 */
public record AudioFormat(String container, int sampleRateHz, int channels, int bits, boolean floating) {
    /** Answers a WAV format of whole numbers. */
    public static AudioFormat wav(int sampleRateHz, int channels, int bits) {
        return new AudioFormat("wav", sampleRateHz, channels, bits, false);
    }

    /** Answers a WAV format of 32-bit floating-point numbers. */
    public static AudioFormat wavFloat(int sampleRateHz, int channels) {
        return new AudioFormat("wav", sampleRateHz, channels, 32, true);
    }
}
