package dev.backline.engine.internal.clip;

import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Clip;
import dev.backline.model.Warp;
import dev.backline.sound.SincTable;

/**
 * An audio clip of the session, ready to be launched.
 *
 * @param sound what plays
 * @param map which frame belongs to which beat; for what is not warped, at the set's first tempo
 * @param way how it follows the song
 * @param step frames of the recording for a frame, for the pitch that is wanted
 * @param table interpolates
 * @param gain linear
 */
record SlotSound(Recording sound, SourceMap map, Round.Way way, double step, SincTable table, float gain) {
    private static final double ON_FRAME = 1e-3;

    /**
     * Lays a clip out.
     *
     * @param firstBpm the set's first tempo
     * @param fastestBpm the fastest that it comes to
     */
    static SlotSound of(
            Clip.Audio audio, Recording sound, int rateHz, double firstBpm, double fastestBpm, Tables tables) {
        double pitch =
                StrictMath.pow(2, (audio.shape().transpose() + audio.shape().detuneCents() / 100) / 12);
        double same = (double) sound.sampleRateHz() / rateHz;
        float gain = (float) audio.gain().ratio();
        if (audio.tempo().isEmpty()) {
            SourceMap map = SourceMap.steady(firstBpm, sound.sampleRateHz());
            return new SlotSound(sound, map, Round.Way.STEADY, same * pitch, tables.of(same * pitch), gain);
        }
        SourceMap map = SourceMap.of(audio, sound.sampleRateHz());
        if (audio.warp().mode() == Warp.Mode.RE_PITCH) {
            double fastest = map.fastest(fastestBpm, rateHz);
            return new SlotSound(sound, map, Round.Way.SPEED, same, tables.of(fastest), gain);
        }
        // Asked here, since the first time takes long.
        sound.onsets();
        return new SlotSound(sound, map, Round.Way.STRETCH, same * pitch, tables.of(same * pitch), gain);
    }

    /** Answers the frame of the recording at a position of the clip. */
    double first(long position) {
        double at = map.frame(beats(position));
        double whole = Math.rint(at);
        return Math.abs(at - whole) < ON_FRAME ? whole : at;
    }

    static double beats(long position) {
        return (double) position / Ticks.BEAT;
    }
}
