package dev.backline.api.audio;

/**
 * How sound lies in a file.
 *
 * @param container {@code wav}, {@code aiff}, {@code flac}; read only: {@code mp3}, {@code vorbis}, {@code opus}, {@code aac}
 * @param sampleRateHz 1,000 to 768,000
 * @param channels 1 or more
 * @param bits of a value, 4 to 64; of a decoded value where the sound is compressed with loss
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

    /**
     * Answers a FLAC format.
     *
     * @param bits 16 or 24
     */
    public static AudioFormat flac(int sampleRateHz, int channels, int bits) {
        return new AudioFormat("flac", sampleRateHz, channels, bits, false);
    }

    /** Answers an AIFF format of whole numbers. */
    public static AudioFormat aiff(int sampleRateHz, int channels, int bits) {
        return new AudioFormat("aiff", sampleRateHz, channels, bits, false);
    }
}
