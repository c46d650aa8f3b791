package dev.backline.engine.internal.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.engine.internal.outlet.Outlets;
import dev.backline.sound.AudioBlock;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinePlayerTest {
    private final Tape tape = new Tape();

    @Test
    void aCancelStopsAFileWithinATwentiethOfASecond() {
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String message) {
                assertThat(message).startsWith("Playing 0:0");
            }

            @Override
            public boolean cancelled() {
                return tape.bytes.size() > 40_000;
            }
        };
        assertThatThrownBy(() -> new LinePlayer(new Silence(), List.of(), rate -> tape, Outlets.best())
                        .play(Path.of("x.wav"), impatient))
                .isInstanceOf(JobCancelled.class);
        assertThat(tape.bytes.size()).isLessThan(40_000 + 4 * 2_205);
        assertThat(tape.drained).isFalse();
        assertThat(tape.closed).isTrue();
    }

    @Test
    void aMissingOutputIsToldInOneSentence() {
        LinePlayer player = new LinePlayer(
                new Silence(),
                List.of(),
                rate -> {
                    throw new AudioFault("No audio output was found.");
                },
                Outlets.best());
        assertThatThrownBy(() -> player.play(Path.of("x.wav"), Progress.NONE))
                .isInstanceOf(AudioFault.class)
                .hasMessage("No audio output was found.");
    }

    private static final class Tape implements Line {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean drained;
        private boolean closed;

        @Override
        public void write(byte[] from, int count) {
            bytes.write(from, 0, count);
        }

        @Override
        public void drain() {
            drained = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** Every file is ten seconds of silence. */
    private static final class Silence implements AudioFiles {
        @Override
        public Set<String> readable() {
            return Set.of();
        }

        @Override
        public AudioReader open(Path file) {
            return new AudioReader() {
                private int left = 441_000;

                @Override
                public AudioFormat format() {
                    return AudioFormat.wav(44_100, 1, 16);
                }

                @Override
                public long frames() {
                    return 441_000;
                }

                @Override
                public int read(AudioBlock block) {
                    int count = Math.min(left, block.capacity());
                    block.frames(count);
                    left -= count;
                    return count;
                }

                @Override
                public void close() {
                    left = 0;
                }
            };
        }

        @Override
        public AudioWriter create(Path file, AudioFormat format) {
            throw new UnsupportedOperationException();
        }
    }
}
