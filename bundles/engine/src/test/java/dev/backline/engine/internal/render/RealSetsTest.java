package dev.backline.engine.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.audio.Coverage;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.set.SetFault;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.device.Listing;
import dev.backline.engine.internal.launch.ScriptLine;
import dev.backline.engine.internal.live.Performer;
import dev.backline.engine.internal.live.Stage;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sets that others made lie beside the checkout on some machines. Each is built and played for two bars, of every device and clip it is known what became
 * of it, and the counts are those that are committed. Samples do not come with the sets; every file is a short tone here.
 */
class RealSetsTest {
    private static final int RATE = 8_000;
    private static final int BLOCK = 1_024;
    private static final Path COUNTED = Path.of("src/test/resources/golden/coverage.csv");
    private static final Path PAGE = Path.of("../../docs/guide/rendering.md");

    private final CoverageTable table = new CoverageTable();

    private static Optional<Path> shared() {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolveSibling("shared").resolve("data/live-files"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    @Test
    void nothingOfARealSetIsLeftOutSilently() throws Exception {
        assumeTrue(shared().isPresent(), "no sets beside the checkout");
        List<Path> files;
        try (Stream<Path> all = Files.walk(shared().orElseThrow())) {
            files = all.filter(p -> p.toString().endsWith(".als")).sorted().toList();
        }
        int refused = 0;
        for (Path file : files) {
            try {
                LiveSet set = new DiskSetDocuments().open(file, Progress.NONE).snapshot();
                arrangement(set);
                session(set);
                table.nextSet();
            } catch (SetFault e) {
                refused++;
            }
        }
        assertThat(refused).as("the one that is empty").isEqualTo(1);
        if (Boolean.getBoolean("coverage.update")) {
            Files.write(COUNTED, table.lines());
        }
        assertThat(table.lines()).isEqualTo(Files.readAllLines(COUNTED));
        assertThat(Files.readAllLines(PAGE)).containsAll(table.page());
    }

    private void arrangement(LiveSet set) throws Exception {
        Stage stage = Stage.of(set, Path.of("."), new ToneFiles(), Units.ALL, RATE, BLOCK, Progress.NONE);
        for (Track track : set.tracks()) {
            for (Device device : track.devices().stream().flatMap(Device::all).toList()) {
                table.count(device.kind(), told(stage, track, device, device.toString()));
            }
            for (Track.Placed placed : track.arrangement()) {
                Clip clip = placed.clip();
                table.count("arrangement " + kind(clip), told(stage, track, clip, "a clip"));
            }
            track.session()
                    .values()
                    .forEach(c -> assertThat(stage.listing().of(c))
                            .as("a slot of %s", track)
                            .isPresent());
        }
        play(stage.performer(0, 0, 0, BLOCK));
    }

    private void session(LiveSet set) throws Exception {
        if (set.tracks().stream().allMatch(t -> t.session().isEmpty())) {
            return;
        }
        Recordings recordings = new Recordings(new ToneFiles(), Path.of("."), false, Progress.NONE);
        List<ScriptLine> script = List.of(new ScriptLine(0, LaunchCommand.scene(0, 0)));
        Stage.Session session =
                Stage.session(set, recordings, Units.ALL, script, Seed.of(1), RATE, BLOCK, Progress.NONE);
        for (Track track : set.tracks()) {
            for (Clip clip : track.session().values()) {
                table.count("session " + kind(clip), told(session.stage(), track, clip, "a slot"));
            }
        }
        play(session.performer());
    }

    private static String kind(Clip clip) {
        return clip.audio().isPresent() ? "audio" : "notes";
    }

    /** Answers what became of a part, and checks that the lists that a user reads say so. */
    private static Listing.Told told(Stage stage, Track track, Object part, String name) {
        Listing.Told told = stage.listing()
                .of(part)
                .orElseThrow(() -> new AssertionError("nothing is told of " + name + " on " + track));
        boolean plays = told.fate() == Listing.Fate.PLAYED || told.fate() == Listing.Fate.PARTLY;
        boolean misses = told.fate() == Listing.Fate.NOT_PLAYED || told.fate() == Listing.Fate.PARTLY;
        Coverage coverage = stage.coverage();
        assertThat(!plays || named(coverage.played(), track))
                .as("%s on %s is played", name, track)
                .isTrue();
        assertThat(!misses || named(coverage.notPlayed(), track))
                .as("%s on %s is not all played", name, track)
                .isTrue();
        return told;
    }

    private static boolean named(List<Coverage.Item> items, Track track) {
        return items.stream().anyMatch(i -> i.track().equals(track.name()));
    }

    private static void play(Performer performer) {
        AudioBlock block = new AudioBlock(2, BLOCK);
        long end = (long) (Beats.of(8).value() * RATE / 2);
        while (performer.played() < end) {
            performer.play(block);
            float sum = 0;
            for (float value : block.channel(0)) {
                sum += value;
            }
            assertThat(Float.isFinite(sum)).isTrue();
        }
    }
}
