package dev.backline.audio.ui.internal.lab;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the open set sounds like as it stands, or one of its tracks behind its fader, rendered into a file. */
final class SetSound {
    private SetSound() {}

    /**
     * Renders it.
     *
     * @param trackId of a track; empty for the main track
     * @param to appears when it is whole
     */
    static void write(
            AudioFiles files,
            Renderer renderer,
            SetDocument document,
            Optional<String> trackId,
            Path to,
            Progress progress)
            throws IOException, AudioFault {
        LiveSet set = document.snapshot();
        Path folder = Optional.ofNullable(document.file().toAbsolutePath().getParent())
                .orElse(Path.of("."));
        try (AudioWriter writer = files.create(to, AudioFormat.wavFloat(Renderer.SAMPLE_RATE_HZ, 2))) {
            renderer.render(set, folder, new OneTrack(set, trackId, writer), progress);
            writer.commit();
        }
    }

    /** Keeps the sound of one track. The main track comes last in each round, whatever its id is. */
    private static final class OneTrack implements Renderer.Sink {
        private final LiveSet set;
        private final Optional<String> wanted;
        private final AudioWriter writer;

        OneTrack(LiveSet set, Optional<String> wanted, AudioWriter writer) {
            this.set = set;
            this.wanted = wanted.filter(id -> set.track(id).isPresent() && !isMain(id));
            this.writer = writer;
        }

        private boolean isMain(String id) {
            return set.track(id).map(t -> t.kind() == Track.Kind.MAIN).orElse(true);
        }

        @Override
        public void begin(long frames) {
            // The writer takes any length.
        }

        @Override
        public void block(String trackId, AudioBlock block) throws IOException {
            if (wanted.isPresent() ? trackId.equals(wanted.get()) : isMain(trackId)) {
                writer.write(block);
            }
        }

        @Override
        public void inside(String trackId, AudioBlock block) throws IOException {
            if (wanted.isPresent() && trackId.equals(wanted.get())) {
                writer.write(block);
            }
        }
    }
}
