package dev.backline.dsp.internal.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.unit.SamplePlayer;
import dev.backline.api.unit.SamplePlayer.Recorded;
import dev.backline.dsp.internal.Played;
import dev.backline.dsp.internal.Signals;
import dev.backline.model.Decibels;
import dev.backline.model.Pitch;
import dev.backline.model.Range;
import dev.backline.model.SampleZone;
import dev.backline.sound.AudioBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerTest {
    private static final int RATE = Played.RATE_HZ;

    private static Played played(List<Recorded> zones, Object... settings) {
        return at(RATE, zones, settings);
    }

    private static Played at(int rateHz, List<Recorded> zones, Object... settings) {
        Map<String, Double> all = new HashMap<>(Map.of("Velocity", 0.0));
        for (int i = 0; i < settings.length; i += 2) {
            all.put((String) settings[i], ((Number) settings[i + 1]).doubleValue());
        }
        SamplerKind kind = new SamplerKind();
        SamplePlayer player = (SamplePlayer) kind.create();
        player.load(zones);
        return Played.of(player, kind.info(), all, rateHz);
    }

    @Test
    void atItsOwnPitchARecordingSoundsBitByBit() {
        Recorded saw = Samples.saw(RATE, 111, 9_000);
        AudioBlock out = played(List.of(saw)).note(60, 100, 333).render(10_000);
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < 9_000; i++) {
                assertThat(out.channel(c)[333 + i]).isEqualTo(saw.sound().channel(c)[i]);
            }
            assertThat(Played.peak(out.channel(c), 9_333, 10_000)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "60, 44100, 0, 0",
        "61, 48000, 0, 0",
        "72, 44100, 0, 0",
        "48, 96000, 0, 0",
        "67, 44100, -12, 33",
        "60, 48000, 5, -50",
        "36, 44100, 0, 0"
    })
    void everyKeyHasItsPitchAtAnyRate(int key, int rate, double transpose, double detune) {
        Recorded sine = Samples.sine(rate, 1_000, 4 * rate);
        float[] x = played(List.of(sine), "Transpose", transpose, "Detune", detune)
                .note(key, 100, 0)
                .render(RATE)
                .channel(0);
        double wanted = 1_000 * StrictMath.pow(2, (key - 60 + transpose + detune / 100) / 12);
        assertThat(Played.cents(Played.frequency(x, 2_000, RATE * 3 / 4, wanted), wanted))
                .isCloseTo(0, within(0.01));
        assertThat(Signals.amplitude(x, wanted, RATE / 4)).as("level").isCloseTo(0.5, within(0.005));
    }

    /** Sines all over the spectrum, an octave, a fifth and two octaves up: what cannot be played is not heard elsewhere. */
    @ParameterizedTest
    @CsvSource({"72", "67", "61", "84"})
    void playedFasterNothingFoldsBack(int key) {
        double speed = StrictMath.pow(2, (key - 60) / 12.0);
        for (double share = 0.05; share < 0.49; share += 0.0173) {
            double hertz = share * RATE;
            float[] x = played(List.of(Samples.sine(RATE, hertz, 3 * RATE)))
                    .note(key, 100, 0)
                    .render(RATE / 2)
                    .channel(0);
            double wanted = hertz * speed;
            double left = wanted < 0.5 * RATE ? without(x, wanted, RATE / 8) : Signals.rms(x, RATE / 8, RATE / 2);
            // Folded between 0.49 and 0.5 of the rate, 23.5 to 24 kHz, it stays a little louder: nobody hears it.
            boolean beside = Math.abs(wanted / RATE - 0.5) < 0.011;
            assertThat(Signals.db(left / 0.354)).as(hertz + " Hz at key " + key).isLessThan(beside ? 0 : -60);
        }
    }

    /** What is left of a sound when a sine is taken out by least squares. */
    private static double without(float[] x, double hertz, int from) {
        double ss = 0;
        double cc = 0;
        double sc = 0;
        double xs = 0;
        double xc = 0;
        for (int i = from; i < x.length; i++) {
            double s = StrictMath.sin(2 * Math.PI * hertz * i / RATE);
            double c = StrictMath.cos(2 * Math.PI * hertz * i / RATE);
            ss += s * s;
            cc += c * c;
            sc += s * c;
            xs += x[i] * s;
            xc += x[i] * c;
        }
        double det = ss * cc - sc * sc;
        double a = (xs * cc - xc * sc) / det;
        double b = (xc * ss - xs * sc) / det;
        double sum = 0;
        for (int i = from; i < x.length; i++) {
            double w = 2 * Math.PI * hertz * i / RATE;
            double left = x[i] - a * StrictMath.sin(w) - b * StrictMath.cos(w);
            sum += left * left;
        }
        return Math.sqrt(sum / (x.length - from));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 3_000, 9_000, 15_000})
    void interpolationIsClean(double hertz) {
        float[] x = played(List.of(Samples.sine(44_100, hertz, 44_100)))
                .note(60, 100, 0)
                .render(RATE / 2)
                .channel(0);
        assertThat(Signals.db(without(x, hertz, 2_000) / 0.354)).isLessThan(-72);
        assertThat(Signals.amplitude(x, hertz, 2_000)).isCloseTo(0.5, within(0.012));
    }

    @Test
    void levelFollowsTheLawOfVelocityVolumeAndPan() {
        Recorded one = Samples.level(0.5, RATE);
        float[] x = played(List.of(one), "Velocity", 0.35, "Volume", -6, "Pan", 0.5)
                .note(60, 64, 0)
                .render(4_000)
                .channel(0);
        double v = 64 / 127.0;
        double wanted = 0.5
                * (0.65 + 0.35 * v * v)
                * StrictMath.pow(10, -0.3)
                * Math.sqrt(2)
                * StrictMath.cos(1.5 * Math.PI / 4);
        assertThat((double) x[2_000]).isCloseTo(wanted, within(1e-6));
    }

    @Test
    void softEdgesOfLayersAddUpToOne() {
        Recorded soft = Samples.layer(
                Samples.level(0.25, RATE),
                new SampleZone.Layer(new Range(1, 90, 1, 50), Range.ALL, 0, Decibels.UNITY, 0));
        Recorded hard = Samples.layer(
                Samples.level(0.25, RATE),
                new SampleZone.Layer(new Range(50, 127, 90, 127), Range.ALL, 0, Decibels.UNITY, 0));
        for (int velocity = 1; velocity <= 127; velocity++) {
            float[] x = played(List.of(soft, hard))
                    .note(60, velocity, 0)
                    .render(200)
                    .channel(0);
            assertThat((double) x[100]).as("velocity " + velocity).isCloseTo(0.25, within(1e-6));
        }
    }

    @Test
    void onlyZonesThatCoverTheKeySound() {
        Recorded low = zone(Samples.level(0.25, RATE), 0, 59, Decibels.of(-6), 1);
        Recorded high = zone(Samples.level(0.5, RATE), 60, 127, Decibels.UNITY, 0);
        assertThat(played(List.of(low, high)).note(60, 100, 0).render(200).channel(0)[100])
                .isEqualTo(0.5f);
        AudioBlock lowSound = played(List.of(low, high)).note(59, 100, 0).render(200);
        assertThat(lowSound.channel(0)[150]).isCloseTo(0, within(1e-6f));
        assertThat((double) lowSound.channel(1)[150])
                .isCloseTo(0.25 * StrictMath.pow(10, -0.3) * Math.sqrt(2), within(1e-3));
    }

    private static Recorded zone(Recorded plain, int low, int high, Decibels gain, double pan) {
        SampleZone zone = plain.zone()
                .withKeys(Pitch.of(low), Pitch.of(high))
                .withLayer(new SampleZone.Layer(Range.VELOCITIES, Range.ALL, 0, gain, pan));
        return new Recorded(zone, plain.sound(), plain.sampleRateHz());
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 64, 72, 53})
    void aLoopOfWholeCyclesIsSeamless(int key) {
        // 480 Hz at 48 kHz: the loop has 20 cycles of 100 frames.
        Recorded looped = Samples.looped(Samples.sine(RATE, 480, 5_000), 1_000, 3_000);
        float[] x = played(List.of(looped)).note(key, 100, 0).render(RATE).channel(0);
        double hertz = 480 * StrictMath.pow(2, (key - 60) / 12.0);
        assertThat(Signals.db(without(x, hertz, 2_000) / 0.354)).isLessThan(-70);
    }

    @Test
    void aShortLoopPlayedFarUpStaysWithinIt() {
        for (long length : new long[] {2, 3, 100}) {
            Recorded looped = Samples.looped(Samples.level(0.5, 5_000), 1_000, 1_000 + length);
            float[] x = played(List.of(looped), "Transpose", 48)
                    .note(127, 100, 0)
                    .render(RATE)
                    .channel(0);
            assertThat((double) x[RATE - 1]).isCloseTo(0.5, within(0.01));
        }
    }

    @Test
    void aLoopOutOfStepIsSmoothedByItsCrossfade() {
        AudioBlock sound = Samples.sine(RATE, 100, 9_000).sound();
        float plain = loopStep(sound, 0);
        float faded = loopStep(sound, 1_000);
        assertThat(plain).isGreaterThan(0.2f);
        assertThat(faded).isLessThan(0.02f);
    }

    private static float loopStep(AudioBlock sound, long crossfade) {
        Recorded whole = Samples.whole(sound, RATE);
        SampleZone zone = whole.zone();
        Recorded looped = new Recorded(
                new SampleZone(
                        zone.file(),
                        zone.root(),
                        zone.low(),
                        zone.high(),
                        0,
                        9_000,
                        java.util.Optional.of(new SampleZone.Loop(3_000, 7_000 + 120, crossfade))),
                sound,
                RATE);
        return (float) Played.largestStep(
                played(List.of(looped)).note(60, 100, 0).render(30_000).channel(0), 0, 30_000);
    }

    @Test
    void classicLetsGoWithTheKeyAndOneShotPlaysOn() {
        Recorded one = Samples.level(0.5, RATE);
        float[] classic = played(List.of(one), "Mode", 2, "Release", 0.1)
                .note(60, 100, 0, 4_800)
                .render(RATE + 100)
                .channel(0);
        assertThat((double) classic[4_799 + 2_400])
                .isCloseTo(0.5 * (StrictMath.pow(10, -1.5) - 0.001) / 0.999, within(1e-3));
        assertThat(Played.peak(classic, 4_800 + 4_800, RATE)).isZero();
        float[] oneShot = played(List.of(one), "Mode", 1)
                .note(60, 100, 0, 4_800)
                .render(RATE + 100)
                .channel(0);
        assertThat(oneShot[RATE - 1]).isEqualTo(0.5f);
        assertThat(oneShot[RATE]).isZero();
        float[] auto =
                played(List.of(one)).note(60, 100, 0, 4_800).render(RATE + 100).channel(0);
        assertThat(auto).as("no zone loops").isEqualTo(oneShot);
    }

    @Test
    void attackDecayAndSustainTakeTheirTimes() {
        float[] x = played(List.of(Samples.level(1, RATE)), "Mode", 2, "Attack", 0.1, "Decay", 0.2, "Sustain", 0.4)
                .note(60, 127, 0)
                .render(RATE / 2)
                .channel(0);
        assertThat((double) x[2_399]).isCloseTo(0.5, within(1e-3));
        assertThat((double) x[4_799]).isCloseTo(1, within(1e-3));
        assertThat((double) x[4_799 + 4_800]).isCloseTo(0.4 + 0.6 * 0.0306, within(1e-3));
        assertThat((double) x[4_800 + 9_700]).isCloseTo(0.4, within(1e-6));
    }

    @Test
    void stealingFadesAndDoesNotClick() {
        Recorded one = Samples.level(0.5, 10 * RATE);
        Played played = played(List.of(one), "Voices", 3, "Mode", 2, "Attack", 0.01);
        for (int i = 0; i < 40; i++) {
            played.note(40 + i, 100, 600 * i);
        }
        float[] x = played.render(RATE).channel(0);
        assertThat((double) x[RATE - 1]).as("three voices").isCloseTo(1.5, within(1e-3));
        assertThat(Played.largestStep(x, 0, RATE)).isLessThan(0.5 / 144 + 0.5 / 480 + 1e-4);
    }

    @Test
    void twoNotesOfOneKeyAreLetGoInTheirOrder() {
        Recorded one = Samples.level(0.5, 10 * RATE);
        float[] x = played(List.of(one), "Mode", 2, "Release", 0.01)
                .note(60, 100, 0, 5_000)
                .note(60, 100, 2_000, 9_000)
                .render(RATE / 2)
                .channel(0);
        assertThat(x[3_000]).isEqualTo(1f);
        assertThat(x[7_000]).isEqualTo(0.5f);
        assertThat(x[10_000]).isZero();
    }

    @Test
    void chokeStopsEvenOneShots() {
        float[] x = played(List.of(Samples.level(0.5, RATE)), "Mode", 1)
                .note(60, 100, 0)
                .choke(5_000)
                .render(8_000)
                .channel(0);
        assertThat(x[4_999]).isEqualTo(0.5f);
        assertThat(Played.peak(x, 5_144, 8_000)).isZero();
        assertThat(Played.largestStep(x, 4_000, 8_000)).isLessThan(0.5 / 140);
    }

    @Test
    void aZoneCutOutOfTheMiddleEndsWithoutAClick() {
        Recorded whole = Samples.level(0.5, RATE);
        SampleZone z = whole.zone();
        SampleZone cut =
                new SampleZone(z.file(), z.root(), z.low(), z.high(), 1_000, 3_000, java.util.Optional.empty());
        float[] x = played(List.of(new Recorded(cut, whole.sound(), RATE)))
                .note(60, 100, 0)
                .render(4_000)
                .channel(0);
        assertThat(x[1_500]).isEqualTo(0.5f);
        assertThat(x[1_999]).isCloseTo(0, within(0.01f));
        assertThat(Played.largestStep(x, 1, 4_000)).isLessThan(0.01);
    }

    @Test
    void theFilterCutsAndFollowsTheKey() {
        Recorded noise = noise();
        double open =
                Signals.rms(played(List.of(noise)).note(60, 100, 0).render(RATE).channel(0), 4_000, RATE);
        double closed = Signals.rms(
                played(List.of(noise), "Filter Freq", 1_000)
                        .note(60, 100, 0)
                        .render(RATE)
                        .channel(0),
                4_000,
                RATE);
        // Butterworth of second order: noise bandwidth pi / (2 sqrt 2) times the cutoff.
        double wanted = open * Math.sqrt(1_000 * Math.PI / 2 / Math.sqrt(2) / (RATE / 2.0));
        assertThat(closed).isCloseTo(wanted, within(0.07 * wanted));
        double band = Signals.rms(
                played(List.of(noise), "Filter", 3, "Filter Freq", 1_000)
                        .note(60, 100, 0)
                        .render(RATE)
                        .channel(0),
                4_000,
                RATE);
        assertThat(band).isLessThan(open / 2);
    }

    private static Recorded noise() {
        AudioBlock block = new AudioBlock(1, RATE);
        var random = dev.backline.model.Seed.of(4).random();
        for (int i = 0; i < RATE; i++) {
            block.channel(0)[i] = (float) (random.nextDouble() - 0.5);
        }
        return Samples.whole(block, RATE);
    }
}
