package dev.backline.audio.ui.internal.wave;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Extent;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.audio.ui.internal.listen.Passage;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A clip as its set plays it: at the set's tempo, with its warping, pitch and gain, and without its track's devices. */
final class InTime {
    private static final String TRACK = "clip";

    private InTime() {}

    /** Renders one round of a clip. */
    static Passage of(Renderer renderer, LiveSet set, Clip clip, Path folder, Progress progress)
            throws IOException, AudioFault {
        Beats length = Beats.of(end(clip) - start(clip));
        Track track = Track.builder(TRACK, Track.Kind.AUDIO)
                .place(new Track.Placed(Beats.ZERO, length, clip))
                .build();
        LiveSet alone = LiveSet.builder(
                        clip.name(), set.tempo().changes().getFirst().tempo())
                .signature(set.signature())
                .tracks(List.of(track))
                .build();
        Extent extent =
                new Extent(Renderer.SAMPLE_RATE_HZ, Beats.ZERO, Optional.of(length), Optional.of(Seconds.of(0)), true);
        Kept kept = new Kept();
        renderer.render(alone, folder, extent, kept, progress);
        return Passage.of(Renderer.SAMPLE_RATE_HZ, kept.channels[0], kept.channels[1]);
    }

    private static double start(Clip clip) {
        return clip.looped() ? clip.loop().start().value() : clip.start().value();
    }

    private static double end(Clip clip) {
        return clip.looped() ? clip.loop().end().value() : clip.end().value();
    }

    /** Answers at which beat of the clip its round stands after some seconds. */
    static double beat(LiveSet set, Clip clip, double seconds) {
        return start(clip) + seconds * set.tempo().changes().getFirst().tempo().bpm() / 60;
    }

    private static final class Kept implements Renderer.Sink {
        private float[][] channels = new float[2][0];
        private int at;

        @Override
        public void begin(long frames) throws AudioFault {
            long most = (long) Passage.MOST_SECONDS * Renderer.SAMPLE_RATE_HZ;
            channels = new float[2][(int) Math.min(frames, most)];
        }

        @Override
        public void block(String trackId, AudioBlock block) {
            if (trackId.equals(TRACK)) {
                int count = Math.min(block.frames(), channels[0].length - at);
                for (int c = 0; c < 2; c++) {
                    System.arraycopy(block.channel(c), 0, channels[c], at, count);
                }
                at += count;
            }
        }
    }
}
