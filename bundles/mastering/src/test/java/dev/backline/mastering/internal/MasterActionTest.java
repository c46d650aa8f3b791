package dev.backline.mastering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.mastering.internal.Mastered.Done;
import dev.backline.mastering.internal.Mastered.Outcome;
import dev.backline.mastering.internal.chain.Mix;
import dev.backline.mastering.internal.chain.Restore;
import dev.backline.mastering.internal.plan.Genre;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.Biquad;
import dev.backline.sound.BiquadFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterActionTest {
    private static final int RATE = 44_100;

    private final ContentAudioFiles files = new ContentAudioFiles();
    private final MasterAction action = new MasterAction(files, new NoProvenances());

    @TempDir
    private Path folder;

    private static Mix clean() {
        return Balanced.of(RATE, 4, Balanced::neutral, 12, 0.07, 3);
    }

    private Mastered master(Mix mix, double lufs, double amount) throws Exception {
        return master(mix, lufs, amount, Intent.APPLY);
    }

    private Mastered master(Mix mix, double lufs, double amount, Intent intent) throws Exception {
        Path in = folder.resolve("mix.wav");
        mix.write(files, in, Progress.NONE);
        return master(in, folder.resolve("master.wav"), lufs, amount, intent, Progress.NONE);
    }

    private Mastered master(Path in, Path out, double lufs, double amount, Intent intent, Progress progress)
            throws Exception {
        return action.master(in, out, lufs, -1, amount, Genre.NEUTRAL, Optional.empty(), false, intent, progress);
    }

    private static List<String> kinds(Mastered mastered) {
        return mastered.steps().stream()
                .filter(s -> s.outcome() != Outcome.DROPPED)
                .map(Done::kind)
                .toList();
    }

    private static Mix filtered(Mix mix, Biquad filter) {
        new BiquadFilter(filter).process(mix.left(), 0, mix.left().length);
        new BiquadFilter(filter).process(mix.right(), 0, mix.right().length);
        return mix;
    }

    private void assertSame(Path one, Path two) throws Exception {
        AudioBlock a = files.load(one);
        AudioBlock b = files.load(two);
        assertThat(a.frames()).isEqualTo(b.frames());
        for (int c = 0; c < a.channels(); c++) {
            assertThat(a.channel(c)).isEqualTo(b.channel(c));
        }
    }

    @Test
    void aCleanMixAtItsTargetIsLeftBitForBit() throws Exception {
        double lufs = clean().loudness(Progress.NONE).integrated();
        Mastered mastered = master(clean(), lufs, 100);
        assertThat(mastered.steps()).isEmpty();
        assertThat(mastered.nothingToDo()).isTrue();
        assertSame(folder.resolve("mix.wav"), folder.resolve("master.wav"));
    }

    @Test
    void amountZeroChangesNothingInTheWorstOfMixes() throws Exception {
        Mix mix = filtered(clean(), Biquad.highShelf(4_000, 0.7, -9, RATE));
        assertThat(master(mix, -8, 0).nothingToDo()).isTrue();
        assertSame(folder.resolve("mix.wav"), folder.resolve("master.wav"));
    }

    @Test
    void halfTheAmountGoesHalfOfTheWay() throws Exception {
        Mastered mastered = master(clean(), -12, 50);
        double before = mastered.before().integratedLufs().orElseThrow();
        assertThat(mastered.after().orElseThrow().integratedLufs().orElseThrow())
                .isCloseTo((before - 12) / 2, within(0.2));
    }

    @Test
    void aDullMixIsLiftedAtTheTop() throws Exception {
        Mastered mastered = master(filtered(clean(), Biquad.highShelf(3_500, 0.7, -8, RATE)), -14, 100);
        assertThat(kinds(mastered)).contains("equaliser-boost").doesNotContain("equaliser-cut", "width", "restore");
        assertThat(mastered.steps().getFirst().what()).contains("kHz");
        assertThat(mastered.objectiveAfter().orElseThrow().balanceDb())
                .isLessThan(0.5 * mastered.objectiveBefore().balanceDb());
    }

    @Test
    void aMuddyMixIsCutWhereItIsMuddyWithTheNumber() throws Exception {
        Mastered mastered = master(filtered(clean(), Biquad.peak(300, 1, 7, RATE)), -14, 100);
        assertThat(kinds(mastered)).contains("equaliser-cut").doesNotContain("equaliser-boost", "width", "restore");
        Done cut = mastered.steps().getFirst();
        assertThat(cut.what()).matches("-\\d\\.\\d dB at (251|316|398) Hz, Q .*");
        assertThat(cut.why()).matches(".* Hz to .* Hz is \\d\\.\\d dB above the neutral balance");
        assertThat(mastered.objectiveAfter().orElseThrow().balanceDb())
                .isLessThan(0.5 * mastered.objectiveBefore().balanceDb());
    }

    @Test
    void aNarrowMixIsWidenedAndItsMonoStays() throws Exception {
        Mix mix = Balanced.of(RATE, 4, Balanced::neutral, 0.8, 0.07, 3);
        Mastered mastered = master(mix, -14, 100);
        assertThat(kinds(mastered)).contains("width").doesNotContain("equaliser-cut", "equaliser-boost", "restore");
        assertThat(mastered.after().orElseThrow().stereoWidthPercent().orElseThrow())
                .isGreaterThan(1.7 * mastered.before().stereoWidthPercent().orElseThrow());
        assertThat(mastered.after().orElseThrow().correlation().orElseThrow()).isGreaterThan(0.3);
    }

    @Test
    void bassThatStandsAsideIsBroughtToTheMiddle() throws Exception {
        Mix mix = clean();
        BiquadFilter low = new BiquadFilter(Biquad.lowPass(100, 0.7, RATE));
        for (int i = 0; i < mix.left().length; i++) {
            float side = (float) low.next(1.5 * mix.left()[i]);
            mix.left()[i] += side;
            mix.right()[i] -= side;
        }
        Mastered mastered = master(mix, -14, 100);
        assertThat(kinds(mastered)).contains("mono-bass").doesNotContain("width", "restore");
        assertThat(mastered.objectiveAfter().orElseThrow().bass())
                .isLessThan(0.2 * mastered.objectiveBefore().bass());
    }

    @Test
    void aConstantOffsetAndRumbleAreTakenOut() throws Exception {
        Mix mix = clean();
        for (int i = 0; i < mix.left().length; i++) {
            mix.left()[i] += 0.03f;
        }
        Mastered mastered = master(mix, -14, 100);
        assertThat(kinds(mastered)).contains("high-pass").doesNotContain("equaliser-cut", "equaliser-boost");
        assertThat(Math.abs(mastered.after().orElseThrow().dcOffset())).isLessThan(0.003);
    }

    @Test
    void monoStaysOneChannel() throws Exception {
        Path in = folder.resolve("mono.wav");
        try (var writer = files.create(in, AudioFormat.wav(RATE, 1, 24))) {
            writer.write(AudioBlock.of(clean().left()));
            writer.commit();
        }
        Path out = folder.resolve("master.wav");
        Mastered mastered = master(in, out, -16, 100, Intent.APPLY, Progress.NONE);
        assertThat(kinds(mastered)).doesNotContain("width", "mono-bass");
        assertThat(files.load(out).channels()).isEqualTo(1);
        assertThat(mastered.after().orElseThrow().integratedLufs().orElseThrow())
                .isCloseTo(-16, within(0.2));
    }

    @Test
    void theSameMixAndOptionsGiveTheSameBytes() throws Exception {
        Path in = folder.resolve("mix.wav");
        filtered(clean(), Biquad.peak(300, 1, 7, RATE)).write(files, in, Progress.NONE);
        master(in, folder.resolve("one.wav"), -10, 100, Intent.APPLY, Progress.NONE);
        master(in, folder.resolve("two.wav"), -10, 100, Intent.APPLY, Progress.NONE);
        assertThat(Files.mismatch(folder.resolve("one.wav"), folder.resolve("two.wav")))
                .isEqualTo(-1);
    }

    @Test
    void aHotMixIsRestoredAndNotCompressedMore() throws Exception {
        Mix clipped = clean();
        for (float[] channel : List.of(clipped.left(), clipped.right())) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = Math.clamp(channel[i] * 7, -0.98f, 0.98f);
            }
        }
        Mastered mastered = master(clipped, -14, 100);
        assertThat(mastered.before().clippedRuns()).isGreaterThan(100);
        assertThat(kinds(mastered)).contains("restore").doesNotContain("compressor", "saturation", "width");
        assertThat(mastered.after().orElseThrow().clippedRuns())
                .isLessThan(mastered.before().clippedRuns() / 10);
    }

    @Test
    void loudMomentsOfAMixGiveWayAndTheSwingGetsLess() throws Exception {
        Mix mix = clean();
        for (int i = 0; i < mix.left().length; i++) {
            double gain = i / (RATE / 2) % 6 == 5 ? 1.5 : 0.5;
            mix.left()[i] *= (float) gain;
            mix.right()[i] *= (float) gain;
        }
        Mastered mastered = master(mix, -11, 100);
        assertThat(kinds(mastered)).contains("compressor").doesNotContain("equaliser-cut", "width", "restore");
        assertThat(mastered.objectiveAfter().orElseThrow().swingLu())
                .isLessThan(mastered.objectiveBefore().swingLu());
    }

    @Test
    void restoredTopsComeNearerToWhatWasThere() {
        Mix whole = Balanced.of(RATE, 2, Balanced::neutral, 12, 0.2, 5);
        Mix clipped = whole.copy();
        for (float[] channel : List.of(clipped.left(), clipped.right())) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = Math.clamp(channel[i], -0.6f, 0.6f);
            }
        }
        double before = distance(whole, clipped);
        new Restore(0.6f, 1).apply(clipped, Progress.NONE);
        assertThat(distance(whole, clipped)).isLessThan(0.6 * before);
    }

    private static double distance(Mix one, Mix two) {
        double sum = 0;
        for (int i = 0; i < one.left().length; i++) {
            double off = one.left()[i] - two.left()[i];
            sum += off * off;
        }
        return sum;
    }

    @Test
    void aReferenceReplacesTheGenre() throws Exception {
        Path reference = folder.resolve("reference.wav");
        filtered(clean(), Biquad.lowShelf(150, 0.7, 8, RATE)).write(files, reference, Progress.NONE);
        Path in = folder.resolve("mix.wav");
        clean().write(files, in, Progress.NONE);
        Mastered mastered = action.master(
                in,
                folder.resolve("master.wav"),
                -14,
                -1,
                100,
                Genre.NEUTRAL,
                Optional.of(reference),
                true,
                Intent.APPLY,
                Progress.NONE);
        assertThat(mastered.steps().getFirst().why()).contains("the reference");
        assertThat(mastered.objectiveAfter().orElseThrow().balanceDb())
                .isLessThan(mastered.objectiveBefore().balanceDb());
        assertThat(Files.readString(mastered.report().orElseThrow()))
                .contains("the reference")
                .doesNotContain("http:")
                .doesNotContain("https:");
    }

    @Test
    void aDryRunPlansAndWritesNothing() throws Exception {
        Mastered planned = master(filtered(clean(), Biquad.peak(300, 1, 7, RATE)), -14, 100, Intent.PREVIEW);
        assertThat(planned.steps()).isNotEmpty().allMatch(s -> s.outcome() == Outcome.PLANNED);
        assertThat(planned.after()).isEmpty();
        assertThat(folder.resolve("master.wav")).doesNotExist();
    }

    @Test
    void refusalsSayWhatIsWrongAndLeaveNothing() throws Exception {
        Path silent = folder.resolve("silent.wav");
        new Mix(new float[RATE], new float[RATE], RATE).write(files, silent, Progress.NONE);
        Path out = folder.resolve("master.wav");
        refuses(Kind.REFUSED, "is silent", silent, out, -14);
        refuses(Kind.NOT_FOUND, "is not there", folder.resolve("gone.wav"), out, -14);
        refuses(Kind.USAGE, ".wav or .flac was expected", silent, folder.resolve("master.mp3"), -14);
        refuses(Kind.CONFLICT, "is there already", silent, silent, -14);
        Path surround = folder.resolve("surround.wav");
        try (var writer = files.create(surround, AudioFormat.wav(RATE, 5, 24))) {
            writer.write(new AudioBlock(5, 100));
            writer.commit();
        }
        refuses(Kind.REFUSED, "has 5 channels", surround, out, -14);
        Path ticks = folder.resolve("ticks.wav");
        float[] tick = new float[2 * RATE];
        for (int i = 0; i < tick.length; i += 5_000) {
            tick[i] = 0.5f;
        }
        new Mix(tick, tick.clone(), RATE).write(files, ticks, Progress.NONE);
        refuses(Kind.REFUSED, "cannot be mastered to -4.0 LUFS", ticks, out, -4);
        assertThat(out).doesNotExist();
    }

    private void refuses(Kind kind, String words, Path in, Path out, double lufs) {
        assertThatThrownBy(() -> master(in, out, lufs, 100, Intent.APPLY, Progress.NONE))
                .isInstanceOfSatisfying(
                        ActionFault.class, f -> assertThat(f.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }

    @Test
    void aCancelAtAnyTimeLeavesNothing() throws Exception {
        Path in = folder.resolve("mix.wav");
        filtered(Balanced.of(RATE, 2, Balanced::neutral, 12, 0.07, 3), Biquad.peak(300, 1, 7, RATE))
                .write(files, in, Progress.NONE);
        Stopping all = new Stopping(Integer.MAX_VALUE);
        master(in, folder.resolve("whole.wav"), -10, 100, Intent.APPLY, all);
        for (int at = 1; at < all.asked(); at += 1 + all.asked() / 7) {
            int stop = at;
            assertThatThrownBy(
                            () -> master(in, folder.resolve("master.wav"), -10, 100, Intent.APPLY, new Stopping(stop)))
                    .isInstanceOf(JobCancelled.class);
            assertThat(folder)
                    .isDirectoryNotContaining(f -> f.getFileName().toString().contains("master"));
        }
    }
}
