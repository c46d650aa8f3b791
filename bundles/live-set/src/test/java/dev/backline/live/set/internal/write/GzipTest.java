package dev.backline.live.set.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.model.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {
    @Test
    void whatWasPackedUnpacksToTheSame() throws IOException {
        RandomGenerator random = Seed.of(1).split("gzip").random();
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(i < 295 ? 3000 : 300_000)];
            int letters = 1 + random.nextInt(255);
            for (int k = 0; k < bytes.length; k++) {
                int back = 1 + random.nextInt(40_000);
                bytes[k] = random.nextInt(9) > 0 && k >= back ? bytes[k - back] : (byte) random.nextInt(letters);
            }
            assertThat(unpack(Gzip.pack(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void longRunsAndFarRepeatsAreFoundAtEveryLength() throws IOException {
        for (int length : new int[] {0, 1, 3, 4, 5, 257, 258, 259, 260, 32_767, 32_768, 32_769, 70_000}) {
            byte[] bytes = new byte[2 * length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) (i * 31 + i / 251);
                bytes[length + i] = bytes[i];
            }
            assertThat(unpack(Gzip.pack(bytes))).isEqualTo(bytes);
            assertThat(unpack(Gzip.pack(new byte[length]))).isEqualTo(new byte[length]);
        }
    }

    @Test
    void repetitionShrinks() {
        byte[] bytes = new byte[1 << 20];
        Arrays.fill(bytes, (byte) 'x');
        assertThat(Gzip.pack(bytes)).hasSizeLessThan(10_000);
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
