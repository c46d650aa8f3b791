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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * Writes every track that sounds as a stem, and their sum.
     *
     * @return the stems in track order, then nothing else
     */
    List<Path> stems(LiveSet set, Layout layout, Progress progress) throws IOException, AudioFault {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Track track : sounding(set)) {
            files.put(track.id(), layout.stem(files.size() + 1, track.name()));
        }
        List<Path> stems = new ArrayList<>(files.values());
        files.put(mainId(set), layout.premaster());
        Files.createDirectories(layout.root().resolve("Stems"));
        AudioFormat format = AudioFormat.wav(Renderer.SAMPLE_RATE_HZ, 2, 24);
        double peak = render(set, layout, files, format, 1, progress);
        if (peak > CEILING) {
            render(set, layout, files, format, LOWERED / peak, progress);
        }
        return stems;
    }

    /** Writes the sum alone, with headroom without end. */
    void sum(LiveSet set, Layout layout, Path file, Progress progress) throws IOException, AudioFault {
        AudioFormat format = AudioFormat.wavFloat(Renderer.SAMPLE_RATE_HZ, 2);
        render(set, layout, Map.of(mainId(set), file), format, 1, progress);
    }

    private double render(
            LiveSet set, Layout layout, Map<String, Path> files, AudioFormat format, double gain, Progress progress)
            throws IOException, AudioFault {
        long songFrames = set.tempo().frames(set.length(), Renderer.SAMPLE_RATE_HZ);
        try (WaveSink sink = new WaveSink(audioFiles, files, format, gain, songFrames)) {
            renderer.render(set, layout.project(), sink, progress);
            progress.check();
            sink.commit();
            return sink.peak();
        }
    }

    // A group with devices is one stem: what its members become in it cannot be told apart.
    private static List<Track> sounding(LiveSet set) {
        return set.tracks().stream()
                .filter(t -> t.kind() != Track.Kind.MAIN && !isInBus(set, t))
                .filter(t -> t.kind() != Track.Kind.GROUP || !t.devices().isEmpty())
                .toList();
    }

    private static boolean isInBus(LiveSet set, Track track) {
        Optional<Track> group = track.group().flatMap(set::track);
        return group.isPresent() && (!group.get().devices().isEmpty() || isInBus(set, group.get()));
    }

    private static String mainId(LiveSet set) {
        return set.tracks(Track.Kind.MAIN).getFirst().id();
    }
}
