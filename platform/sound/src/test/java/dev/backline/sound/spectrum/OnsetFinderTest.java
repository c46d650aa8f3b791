package dev.backline.sound.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnsetFinderTest {
    private static final int SECONDS = 12;

    private static final class Room {
        private final int rate;
        private final float[] sound;

        Room(int rate) {
            this.rate = rate;
            sound = new float[SECONDS * rate];
            for (int i = 0; i < sound.length; i++) {
                sound[i] = (float) (0.0005 * Math.sin(i * 1.7) + 0.0003 * Math.sin(i * 0.31));
            }
        }

        void tone(long at, double hz, double level, double fall) {
            for (int i = (int) at; i < Math.min(sound.length, at + rate); i++) {
                double t = (double) (i - at) / rate;
                sound[i] += (float) (level * Math.sin(2 * Math.PI * hz * t) * Math.exp(-t / fall));
            }
        }

        void snap(long at, double level) {
            RandomGenerator noise = dev.backline.model.Seed.of(at).random();
            for (int i = (int) at; i < Math.min(sound.length, at + rate / 5); i++) {
                double t = (double) (i - at) / rate;
                sound[i] += (float) (level * (2 * noise.nextDouble() - 1) * Math.exp(-t / 0.03));
            }
        }

        long[] found(int cut) {
            OnsetFinder finder = new OnsetFinder(rate);
            for (int at = 0; at < sound.length; at += cut) {
                finder.process(sound, at, Math.min(cut, sound.length - at));
            }
            return finder.onsets();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {22_050, 44_100, 48_000, 96_000})
    void findsPlantedStrokesWithinTenMilliseconds(int rate) {
        Room room = new Room(rate);
        long[] planted = new long[24];
        double[] pitches = {60, 220, 440, 1_760, 110, 660};
        for (int n = 0; n < planted.length; n++) {
            planted[n] = (long) ((0.4 + n * 0.45 + 0.013 * (n % 5)) * rate);
            if (n % 3 == 0) {
                room.snap(planted[n], 0.4);
            } else {
                room.tone(planted[n], pitches[n % pitches.length], 0.5, 0.25);
            }
        }
        long[] found = room.found(4_096);
        assertThat(found).hasSize(planted.length);
        for (int n = 0; n < planted.length; n++) {
            assertThat((double) (found[n] - planted[n]) / rate)
                    .as("stroke %d of %s", n, Arrays.toString(found))
                    .isBetween(-0.010, 0.010);
        }
    }

    @Test
    void aLongToneWithVibratoBeginsOnce() {
        Room room = new Room(44_100);
        double phase = 0;
        for (int i = 44_100; i < room.sound.length; i++) {
            double t = (double) (i - 44_100) / 44_100;
            phase += 2 * Math.PI * (440 + 9 * Math.sin(2 * Math.PI * 5.5 * t)) / 44_100;
            for (int partial = 1; partial <= 6; partial++) {
                room.sound[i] += (float) (0.3 / partial * Math.sin(partial * phase));
            }
        }
        assertThat(room.found(1_000)).hasSize(1);
    }

    @Test
    void silenceHasNone() {
        OnsetFinder finder = new OnsetFinder(44_100);
        finder.process(new float[88_200], 0, 88_200);
        assertThat(finder.onsets()).isEmpty();
    }

    @Test
    void cuttingTheStreamChangesNothing() {
        Room room = new Room(44_100);
        for (int n = 0; n < 20; n++) {
            room.snap((long) ((0.3 + 0.5 * n) * 44_100), 0.2);
        }
        assertThat(room.found(7)).isEqualTo(room.found(100_000));
    }
}
