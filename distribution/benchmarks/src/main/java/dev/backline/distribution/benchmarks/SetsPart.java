package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reading sets beside the JDK's readers, actions on the largest, and many sets on one processor and on two. */
final class SetsPart {
    /** With 16 scenes the set that is made is as large as the largest known one; most sets are small. */
    private static final List<Integer> SCENES = List.of(16, 2, 1);

    private final Bench bench;

    SetsPart(Bench bench) {
        this.bench = bench;
    }

    String measure() throws IOException, InterruptedException {
        SetsProbe probe = new SetsProbe(bench);
        SetFiles made = made(probe);
        Optional<Path> folder = bench.settings().sets();
        SetFiles files = folder.isPresent() ? SetFiles.in(folder.get()) : made;
        return new SetsReading(probe).measure(files)
                + "\n" + new SetsActing(probe).measure(files, made)
                + "\n" + new SetsChecking(probe).measure(files)
                + "\n" + new SetsMany(probe).measure(folder.isPresent() ? files : made.withoutLargest());
    }

    private SetFiles made(SetsProbe probe) throws IOException, InterruptedException {
        Path folder = Folders.fresh(bench.work().resolve("sets-made"));
        for (int scenes : SCENES) {
            probe.run(List.of(), "generate", folder.resolve(scenes + " scenes.als"), scenes);
        }
        return SetFiles.in(folder);
    }
}
