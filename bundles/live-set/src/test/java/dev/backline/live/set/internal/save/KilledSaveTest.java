package dev.backline.live.set.internal.save;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Differences;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Seed;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledSaveTest {
    @TempDir
    Path folder;

    /** Row V02: 20 kills, 200 in the long profile; every second one as soon as a save is seen at work. */
    @Test
    void v02_aKilledSaveLeavesTheOldOrTheCompleteNewSet() throws Exception {
        Path file = folder.resolve("Song.als");
        new AlsSetWriter(null).write(InventedSets.full(), file);
        byte[] first = SetFile.load(file, Progress.NONE).document().bytes();
        RandomGenerator random = Seed.of(2).split("kills").random();
        int kills = Boolean.getBoolean("backline.long") ? 200 : 20;
        int partial = 0;
        for (int i = 0; i < kills; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SaveLoop.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader out = process.inputReader()) {
                assertThat(out.readLine()).isEqualTo("saving");
                if (i % 2 == 0) {
                    process.waitFor(random.nextInt(1, 60), TimeUnit.MILLISECONDS);
                } else {
                    awaitPart(process);
                }
                process.destroyForcibly().waitFor();
            }
            byte[] now = SetFile.load(file, Progress.NONE).document().bytes();
            assertThat(Differences.of(first, now))
                    .allMatch(d -> d.contains("/Mixer/Tempo/") || d.contains("/Events/FloatEvent"));
            partial += parts().size();
            for (Path part : parts()) {
                Files.delete(part);
            }
        }
        System.out.println(
                "V02: " + kills + " kills of a save, " + partial + " left a temporary file beside the whole set");
        assertThat(partial).as("kills that met a save at work").isPositive();
    }

    private void awaitPart(Process process) throws Exception {
        while (process.isAlive() && parts().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private List<Path> parts() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".part")).toList();
        }
    }
}
