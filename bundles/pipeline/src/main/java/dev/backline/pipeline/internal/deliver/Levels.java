package dev.backline.pipeline.internal.deliver;

import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells the peaks of a song's tracks, stretch by stretch, while they are rendered. */
final class Levels {
    private final LiveSet set;
    private final long stretchFrames;
    private final Growth growth;
    private final Map<String, Meter> meters = new HashMap<>();

    /** Where the reading of one track stands. */
    private static final class Meter {
        private int stretch;
        private float peak;
    }

    Levels(LiveSet set, long songFrames, Growth growth) {
        this.set = set;
        this.stretchFrames = Math.max(1, (songFrames + Growth.STRETCHES - 1) / Growth.STRETCHES);
        this.growth = growth;
    }

    /**
     * Hears a block of a track.
     *
     * @param from its first frame in the song
     */
    void hear(String trackId, AudioBlock block, long from) {
        Meter meter = meters.computeIfAbsent(trackId, id -> new Meter());
        int stretch = (int) Math.min(from / stretchFrames, Growth.STRETCHES);
        if (stretch != meter.stretch) {
            tell(trackId, meter);
            meter.stretch = stretch;
            meter.peak = 0;
        }
        for (int c = 0; c < block.channels(); c++) {
            float[] samples = block.channel(c);
            for (int i = 0; i < block.frames(); i++) {
                meter.peak = Math.max(meter.peak, Math.abs(samples[i]));
            }
        }
    }

    private void tell(String trackId, Meter meter) {
        Optional<Track> track = set.track(trackId);
        if (meter.stretch < Growth.STRETCHES && track.isPresent()) {
            growth.level(track.get().name(), meter.stretch, meter.peak);
        }
    }

    /** Tells what was heard since the last whole stretch. */
    void end() {
        meters.forEach(this::tell);
    }
}
