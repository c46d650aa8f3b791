package dev.backline.live.set.internal.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backline.api.set.SetFault;
import dev.backline.model.Seed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Damaged devices end in one fault with a sentence, or are read; never in anything else. */
class FuzzedDevicesTest {
    private static final boolean LONG = Boolean.getBoolean("backline.long");
    private static final int INPUTS = LONG ? 200_000 : 6_000;
    private static final int SMALL = 40_000;
    private static final String[] WORDS = {
        "\"patcher\"",
        "\"boxes\"",
        "\"box\"",
        "\"lines\"",
        "[",
        "]",
        "{",
        "}",
        "null",
        "-1",
        "1e400",
        "\"\"",
        "true",
        "::"
    };

    private static final Pattern VALUE = Pattern.compile("(?<=: ?)(\"[^\"\\x00]*\"|-?[0-9.]+)");
    private static final String[] VALUES = {
        "null",
        "-1",
        "1e400",
        "\"\"",
        "true",
        "[]",
        "{}",
        "0.5",
        "\"obj-3\"",
        "99999999999999999999",
        "[[{}],1]",
        "{\"box\":{\"id\":7}}",
        "\"\\u0000\\ud800::\""
    };

    private static List<byte[]> seeds() throws Exception {
        List<byte[]> seeds = new ArrayList<>(List.of(
                InventedDevices.unfrozen(InventedDevices.PATCHER),
                InventedDevices.frozen(),
                InventedDevices.encrypted()));
        for (Path file : InventedDevices.real()) {
            if (Files.size(file) < SMALL) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    @Test
    void mutatedDevicesAreReadOrRefused() throws Exception {
        List<byte[]> seeds = seeds();
        RandomGenerator random = Seed.of(11).split("devices").random();
        int[] refused = {0};
        assertTimeoutPreemptively(Duration.ofMinutes(LONG ? 30 : 1), () -> {
            for (int i = 0; i < INPUTS; i++) {
                byte[] bytes = mutate(seeds.get(i % seeds.size() % (i % 4 == 0 ? seeds.size() : 3)), random);
                refused[0] += refuses(bytes) ? 1 : 0;
            }
        });
        assertThat(refused[0]).isBetween(INPUTS / 10, INPUTS * 19 / 20);
    }

    private static boolean refuses(byte[] bytes) {
        try {
            MaxFile file = MaxFile.parse(bytes, "x.amxd");
            assertThat(file.bytes()).isEqualTo(bytes);
            MaxDevice device = MaxDevice.of(file);
            device.parameters();
            device.patcher().ifPresent(p -> assertThat(p.face().height()).isPositive());
            if (device.state() == DeviceState.FROZEN) {
                Unfreezing.of(device);
            }
            DeviceCheck.of(device);
            return false;
        } catch (SetFault fault) {
            assertThat(fault.getMessage()).startsWith("x.amxd").endsWith(".");
            return true;
        }
    }

    private static byte[] mutate(byte[] bytes, RandomGenerator random) {
        byte[] copy = bytes.clone();
        if (random.nextInt(3) == 0) {
            return revalued(bytes, random);
        }
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(6)) {
                case 0 -> copy = Arrays.copyOf(copy, 1 + at);
                case 1 ->
                    copy = spliced(copy, at, WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8));
                case 2 -> copy[at] = (byte) (random.nextBoolean() ? 0 : 0xff);
                case 3 -> copy = spliced(copy, at, Arrays.copyOf(copy, random.nextInt(Math.min(64, copy.length))));
                case 4 -> copy[Math.min(copy.length - 1, random.nextInt(64))] = (byte) random.nextInt();
                default -> copy[at] = (byte) random.nextInt();
            }
        }
        return copy;
    }

    /** Puts other values in the place of some, so that the text stays JSON; frozen ones get other lengths, too. */
    private static byte[] revalued(byte[] bytes, RandomGenerator random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int each = 2 + random.nextInt(60);
        String changed = VALUE.matcher(text)
                .replaceAll(m -> random.nextInt(each) == 0
                        ? Matcher.quoteReplacement(VALUES[random.nextInt(VALUES.length)])
                        : Matcher.quoteReplacement(m.group()));
        byte[] copy = changed.getBytes(StandardCharsets.ISO_8859_1);
        int head = changed.indexOf("ptch");
        if (head >= 0) {
            ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(head + 4, copy.length - head - 8);
        }
        return copy;
    }

    /** Puts bytes over others and keeps the length, so that the chunks stay in place. */
    private static byte[] spliced(byte[] bytes, int at, byte[] other) {
        System.arraycopy(other, 0, bytes, at, Math.min(other.length, bytes.length - at));
        return bytes;
    }
}
