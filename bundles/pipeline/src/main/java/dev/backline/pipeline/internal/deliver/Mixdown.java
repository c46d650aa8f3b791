package dev.backline.pipeline.internal.deliver;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Renders sets to files. */
final class Mixdown {
    /** Above this, 24-bit files would be near clipping: everything is lowered together and rendered again. */
    private static final double CEILING = 0.98;

    private static final double LOWERED = 0.84;

    private final Renderer renderer;
    private final AudioFiles audioFiles;

    Mixdown(Renderer renderer, AudioFiles audioFiles) {
        this.renderer = renderer;
        this.audioFiles = audioFiles;
    }

    /** Writes every part of the mix, and the sum. */
    void parts(LiveSet set, Layout layout, Growth growth, Progress progress) throws IOException, AudioFault {
        Parts parts = Parts.of(set, layout);
        Map<String, Path> files = new LinkedHashMap<>(parts.stems());
        files.putAll(parts.tracks());
        files.put(mainId(set), layout.premaster());
        for (Path file : files.values()) {
            Files.createDirectories(file.getParent());
        }
        AudioFormat format = AudioFormat.wav(Renderer.SAMPLE_RATE_HZ, 2, 24);
        Optional<Growth> told = Optional.of(growth);
        double peak = render(set, layout, files, format, 1, told, progress);
        if (peak > CEILING) {
            render(set, layout, files, format, LOWERED / peak, told, progress);
        }
    }

    /** Writes the sum alone, with headroom without end. */
    void sum(LiveSet set, Layout layout, Path file, Progress progress) throws IOException, AudioFault {
        AudioFormat format = AudioFormat.wavFloat(Renderer.SAMPLE_RATE_HZ, 2);
        render(set, layout, Map.of(mainId(set), file), format, 1, Optional.empty(), progress);
    }

    private double render(
            LiveSet set,
            Layout layout,
            Map<String, Path> files,
            AudioFormat format,
            double gain,
            Optional<Growth> growth,
            Progress progress)
            throws IOException, AudioFault {
        long songFrames = set.tempo().frames(set.length(), Renderer.SAMPLE_RATE_HZ);
        Optional<Levels> levels = growth.map(told -> new Levels(set, songFrames, told));
        try (WaveSink sink = new WaveSink(audioFiles, files, format, gain, songFrames, levels)) {
            renderer.render(set, layout.project(), sink, progress);
            progress.check();
            sink.commit();
            return sink.peak();
        }
    }

    private static String mainId(LiveSet set) {
        return set.tracks(Track.Kind.MAIN).getFirst().id();
    }
}
