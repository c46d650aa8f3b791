package dev.backline.analysis.internal;

/**
 * What is measured in a sample, all from its sound.
 *
 * @param lengthSeconds of the file
 * @param onsetSeconds where the sound begins: the first moment above a tenth of its peak
 * @param attackSeconds from the onset to within 2 dB of the loudest 5 ms
 * @param decaySeconds from the loudest 5 ms until the level stays 20 dB below it
 * @param sustain mean level of the part between 0.3 s and 1 s behind the onset over the peak level, 0 to 1; 0 when shorter
 * @param centroidHz mean frequency by power
 * @param low share of the power below 150 Hz
 * @param lowMid share from 150 to 800 Hz
 * @param mid share from 800 Hz to 3 kHz
 * @param high share above 5 kHz
 * @param flatness geometric over arithmetic mean of the power spectrum from 100 Hz to 12 kHz, 0 a tone to 1 white noise
 * @param pitchHz pitch of the tone; 0 when it has none
 * @param clarity how periodic the tone is, 0 to 1
 * @param onsets how many separate hits there are
 * @param peak largest sample value
 */
record Features(
        double lengthSeconds,
        double onsetSeconds,
        double attackSeconds,
        double decaySeconds,
        double sustain,
        double centroidHz,
        double low,
        double lowMid,
        double mid,
        double high,
        double flatness,
        double pitchHz,
        double clarity,
        int onsets,
        double peak) {}
