package dev.backline.live.set.internal.read;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SetReaderTest {
    @Test
    void aBombIsNotUnpackedToItsEnd() throws IOException {
        assertThatThrownBy(() -> SetReader.read(bomb(), "bomb.als", Progress.NONE, 2 << 20))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("unpacks to more than 2 MiB");
    }

    @Test
    void readingStopsWhenItIsCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> SetReader.read(bomb(), "bomb.als", cancelled)).isInstanceOf(JobCancelled.class);
    }

    private static InputStream bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("<Ableton><LiveSet>".getBytes(StandardCharsets.UTF_8));
            out.write("<A/>".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(packed.toByteArray());
    }
}
