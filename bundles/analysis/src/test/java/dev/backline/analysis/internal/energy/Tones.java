package dev.backline.analysis.internal.energy;

import dev.backline.api.analysis.EnergyFlow;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Extent;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays a sine in each track, behind a fade of 0.3 s that keeps it from splashing; one bar is two seconds. */
final class Tones implements Renderer {
    private static final double FADE_FRAMES = 0.3 * SAMPLE_RATE_HZ;
    private static final Path NOWHERE = Path.of(".");

    private final List<Tone> tones = new ArrayList<>();
    private final int blockFrames;

    /** What a track plays. */
    private record Tone(String track, double hz, double amplitude, long from, long to) {}

    Tones(int blockFrames) {
        this.blockFrames = blockFrames;
    }

    /** Adds a track that plays in all of the four bars. */
    Tones with(String track, double hz, double db) {
        return with(track, hz, db, 0, 9);
    }

    /** Adds a track that plays for a time in seconds. */
    Tones with(String track, double hz, double db, double from, double to) {
        double amplitude = StrictMath.pow(10, db / 20);
        tones.add(new Tone(track, hz, amplitude, frames(from), frames(to)));
        return this;
    }

    private static long frames(double seconds) {
        return Seconds.of(seconds).frames(SAMPLE_RATE_HZ);
    }

    /** Answers the set that is played: four bars at 120. */
    LiveSet set() {
        List<Track> tracks = new ArrayList<>();
        Clip clip = Clip.builder("Tone", Beats.of(16)).build();
        for (Tone tone : tones) {
            tracks.add(Track.builder(tone.track(), Track.Kind.MIDI)
                    .name(tone.track())
                    .place(new Track.Placed(Beats.ZERO, Beats.of(16), clip))
                    .build());
        }
        tracks.add(Track.builder("main", Track.Kind.MAIN).build());
        return LiveSet.builder("Tones", Tempo.of(120)).tracks(tracks).build();
    }

    /** Measures bars 2 and 3. */
    EnergyFlow measured() throws Exception {
        return new RenderedEnergy(this).measure(set(), NOWHERE, 2, Optional.of(4), 5.5, Progress.NONE);
    }

    @Override
    public Coverage render(LiveSet set, Path folder, Extent extent, Sink sink, Progress progress)
            throws IOException, AudioFault {
        long start = set.tempo().frames(extent.from(), SAMPLE_RATE_HZ);
        long end = set.tempo().frames(extent.to().orElseThrow(), SAMPLE_RATE_HZ)
                + extent.tail().orElseThrow().frames(SAMPLE_RATE_HZ);
        sink.begin(end - start);
        for (long at = start; at < end; at += blockFrames) {
            progress.check();
            int frames = (int) Math.min(blockFrames, end - at);
            for (Tone tone : tones) {
                sink.block(tone.track(), block(tone, at, frames));
            }
            sink.block("main", new AudioBlock(2, frames));
        }
        return new Coverage(List.of(), List.of());
    }

    private static AudioBlock block(Tone tone, long at, int frames) {
        float[] sound = new float[frames];
        for (int i = 0; i < frames; i++) {
            long frame = at + i;
            if (frame >= tone.from() && frame < tone.to()) {
                double phase = 2 * StrictMath.PI * tone.hz() * frame / SAMPLE_RATE_HZ;
                double in = Math.min(1, (frame - tone.from()) / FADE_FRAMES);
                double fade = 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * in);
                sound[i] = (float) (fade * tone.amplitude() * StrictMath.sin(phase));
            }
        }
        return AudioBlock.of(sound, sound.clone());
    }
}
