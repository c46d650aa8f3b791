package dev.backline.live.osc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PromptnessTest {
    /** What the system says of the thread that asked, which has one of its own and ends with it. */
    private record Said(Promptness promptness, int policy) {
        static Said ask() {
            Promptness asked = Promptness.ask();
            try {
                String stat = Files.readString(Path.of("/proc/thread-self/stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                return new Said(asked, Integer.parseInt(fields[38]));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsAnsweredIsWhatTheSystemDoes() throws Exception {
        CompletableFuture<Said> said = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> said.complete(Said.ask())).join();
        assertThat(said.join().policy()).isEqualTo(said.join().promptness() == Promptness.REAL_TIME ? 2 : 0);
    }
}
