package dev.backline.engine.internal.play;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.Player;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plays through the machine's default output; a set is heard while the rest of it is still being rendered. */
@Component
public final class LinePlayer implements Player {
    private static final int BLOCK = 4_096;

    private final AudioFiles files;
    private final Renderer renderer;
    private final Lines lines;

    /** Makes a player on Java Sound. */
    @Activate
    public LinePlayer(@Reference AudioFiles files, @Reference Renderer renderer) {
        this(files, renderer, JavaSoundLine::open);
    }

    LinePlayer(AudioFiles files, Renderer renderer, Lines lines) {
        this.files = files;
        this.renderer = renderer;
        this.lines = lines;
    }

    @Override
    public void play(LiveSet set, Path folder, Progress progress) throws IOException, AudioFault {
        try (Line line = lines.open(Renderer.SAMPLE_RATE_HZ)) {
            Output output = new Output(line, Renderer.SAMPLE_RATE_HZ, progress);
            renderer.render(set, folder, new MainTrack(output, mainId(set)), silent(progress));
            line.drain();
        }
    }

    private static Optional<String> mainId(LiveSet set) {
        return set.tracks(Track.Kind.MAIN).stream().findFirst().map(Track::id);
    }

    // The position that is heard is told by the output; the renderer, which runs ahead, only asks whether to stop.
    private static Progress silent(Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                // The output tells of it.
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    @Override
    public void play(Path file, Progress progress) throws IOException, AudioFault {
        try (AudioReader reader = files.open(file);
                Line line = lines.open(reader.format().sampleRateHz())) {
            Output output = new Output(line, reader.format().sampleRateHz(), progress);
            output.begin(reader.frames());
            AudioBlock block = new AudioBlock(reader.format().channels(), BLOCK);
            while (reader.read(block) > 0) {
                output.play(block);
            }
            line.drain();
        }
    }

    /** Lets the main track through. */
    private record MainTrack(Output output, Optional<String> mainId) implements Renderer.Sink {
        @Override
        public void begin(long frames) {
            output.begin(frames);
        }

        @Override
        public void block(String trackId, AudioBlock block) {
            if (trackId.equals(mainId.orElse("main"))) {
                output.play(block);
            }
        }
    }
}
