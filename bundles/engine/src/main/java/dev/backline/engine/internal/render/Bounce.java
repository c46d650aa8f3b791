package dev.backline.engine.internal.render;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Extent;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.api.session.Performance;
import dev.backline.api.session.PerformanceRenderer;
import dev.backline.engine.internal.launch.action.ScriptText;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.Seed;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders one set after the other to files. */
final class Bounce {
    private final AudioFiles files;
    private final Renderer renderer;
    private final PerformanceRenderer performances;
    private final Wish wish;

    Bounce(AudioFiles files, Renderer renderer, PerformanceRenderer performances, Wish wish) {
        this.performances = performances;
        this.files = files;
        this.renderer = renderer;
        this.wish = wish;
    }

    Rendered of(Path file, LiveSet set, Intent intent, Progress progress) throws ActionFault, IOException, AudioFault {
        Path home = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        Path folder = wish.out().orElse(Optional.ofNullable(file.getParent()).orElse(Path.of("")));
        String name = stem(file);
        Map<String, Path> paths = new LinkedHashMap<>();
        paths.put(mainId(set), folder.resolve(name + ".wav"));
        if (wish.stems()) {
            stems(set, folder.resolve(name + " Stems"), paths);
        }
        for (Path path : paths.values()) {
            if (Files.exists(path)) {
                throw new ActionFault(
                        Kind.CONFLICT,
                        path + " is there already and was left as it is. Choose another folder with --out.");
            }
        }
        AudioFormat format = new AudioFormat("wav", wish.rate(), 2, wish.bits(), wish.bits() == 32);
        if (intent == Intent.APPLY) {
            for (Path path : paths.values()) {
                Files.createDirectories(
                        Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(home));
            }
            return write(file, set, home, paths, format, progress);
        }
        Coverage coverage = wish.launch().isPresent()
                ? launch(set, home, NOWHERE, progress)
                : renderer.render(set, home, nothing(), NOWHERE, progress);
        return told(file, paths, coverage, 0);
    }

    private Rendered write(
            Path file, LiveSet set, Path home, Map<String, Path> paths, AudioFormat format, Progress progress)
            throws ActionFault, IOException, AudioFault {
        try (FileSink sink = new FileSink(files, paths, format)) {
            Coverage coverage = wish.launch().isPresent()
                    ? launch(set, home, sink, progress)
                    : renderer.render(set, home, extent(set), sink, progress);
            progress.check();
            sink.commit();
            return told(file, paths, coverage, sink.seconds());
        }
    }

    private Coverage launch(LiveSet set, Path home, Renderer.Sink sink, Progress progress)
            throws ActionFault, IOException, AudioFault {
        Extent extent = extent(set);
        ScriptText text = new ScriptText(set);
        String script = wish.launch().orElseThrow();
        Beats end = extent.to().isPresent() ? extent.to().get() : ScriptText.end(set, text.read(script));
        if (extent.from().compareTo(end) >= 0) {
            throw new ActionFault(
                    Kind.USAGE,
                    "--from is bar " + wish.from().orElse(1) + ", but the performance ends there or before it, at beat "
                            + end + ". Choose an earlier bar, or an end with --to.");
        }
        Performance performance = text.performance(script, Optional.of(end), wish.seed());
        return performances.render(set, home, performance, extent.from(), wish.rate(), wish.tail(), sink, progress);
    }

    private Rendered told(Path file, Map<String, Path> paths, Coverage coverage, double seconds) {
        List<Path> all = new ArrayList<>(paths.values());
        return new Rendered(
                file,
                all.getFirst(),
                all.subList(1, all.size()),
                wish.rate(),
                wish.bits(),
                seconds,
                coverage.played(),
                coverage.notPlayed());
    }

    private Extent extent(LiveSet set) throws ActionFault {
        Beats from = set.signatures().start(wish.from().orElse(1));
        Optional<Beats> to = wish.to().map(bar -> set.signatures().start(bar));
        if (to.isPresent() && to.get().compareTo(from) <= 0) {
            throw new ActionFault(
                    Kind.USAGE,
                    "--to is bar " + wish.to().get() + ", but a bar behind --from "
                            + wish.from().orElse(1) + " was expected.");
        }
        return new Extent(wish.rate(), from, to, wish.tail(), false);
    }

    // Nothing sounds behind the end, but the graph is built and tells what it would play.
    private Extent nothing() {
        return new Extent(wish.rate(), Beats.of(1e9), Optional.empty(), Optional.of(Seconds.of(0)), false);
    }

    private static void stems(LiveSet set, Path folder, Map<String, Path> paths) {
        int number = 0;
        for (Track track : set.tracks()) {
            boolean plain = track.kind() == Track.Kind.GROUP && track.devices().isEmpty();
            if (track.kind() != Track.Kind.MAIN && !plain) {
                number++;
                paths.put(
                        track.id(),
                        folder.resolve(String.format(Locale.ROOT, "%02d %s.wav", number, safe(track.name()))));
            }
        }
    }

    private static String safe(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N} ._()&+-]", "-").strip();
        return safe.isEmpty() ? "Track" : safe.length() > 80 ? safe.substring(0, 80) : safe;
    }

    private static String mainId(LiveSet set) {
        return set.tracks(Track.Kind.MAIN).stream().findFirst().map(Track::id).orElse("main");
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static final Renderer.Sink NOWHERE = new Renderer.Sink() {
        @Override
        public void begin(long frames) {
            // A preview writes nothing.
        }

        @Override
        public void block(String trackId, dev.backline.sound.AudioBlock block) {
            // A preview writes nothing.
        }
    };

    /**
     * What was asked for.
     *
     * @param out folder
     * @param stems whether parts are written too
     * @param from first bar
     * @param to bar to stop before
     * @param rate in Hz
     * @param bits of a value
     * @param tail how long it rings on
     * @param launch script of a performance; empty for the arrangement
     * @param seed chance of follow actions
     */
    record Wish(
            Optional<Path> out,
            boolean stems,
            Optional<Integer> from,
            Optional<Integer> to,
            int rate,
            int bits,
            Optional<Seconds> tail,
            Optional<String> launch,
            Seed seed) {}
}
