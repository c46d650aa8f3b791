package dev.backline.audio.files.internal.pcm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.audio.AudioFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavHeaderTest {
    @ParameterizedTest
    @CsvSource({"1073741824, RF64", "268435456, RIFF"})
    void beyondFourGibibytesTheHeaderIsRf64(long frames, String name) {
        byte[] head = WavHeader.of(AudioFormat.wav(48_000, 2, 24), frames, List.of(), 0)
                .array();
        assertThat(new String(head, 0, 4, StandardCharsets.US_ASCII)).isEqualTo(name);
    }
}
