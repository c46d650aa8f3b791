package dev.backline.live.set.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.check.fact.RealSets;
import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Finding;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.XmlDocument;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Track;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedDamageTest {
    /** All sets up to this size; with -Dbackline.long larger ones, too. */
    private static final int SMALL = Boolean.getBoolean("backline.long") ? 6_000_000 : 300_000;

    private static final SetCheck CHECK = new SetCheck();
    private static SetFile set;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("Invented.als");
        new AlsSetWriter(null).write(invented(), file);
        Path samples = Files.createDirectories(folder.resolve("Samples"));
        for (String name : List.of("kick", "hat", "bass", "loop", "pad C2", "pad C3")) {
            Files.writeString(samples.resolve(name + ".wav"), "RIFF");
        }
        set = SetFile.load(file, Progress.NONE);
    }

    /** One of everything, and a key that is played twice. */
    private static LiveSet invented() {
        LiveSet full = InventedSets.full();
        Clip arp = InventedSets.clip(
                "Arp",
                4,
                Note.of(Pitch.of(60), Beats.of(0), Beats.of(0.5), 100),
                Note.of(Pitch.of(60), Beats.of(1), Beats.of(0.5), 90));
        List<Track> tracks = new ArrayList<>(full.tracks());
        tracks.add(
                1,
                InventedSets.midi("arp", InventedSets.simpler("Arp", "Samples/kick.wav", 20_000, false))
                        .session(0, arp)
                        .group("drums")
                        .build());
        return full.toBuilder().tracks(tracks).build();
    }

    static List<Damage> damages() {
        return Damages.list();
    }

    private static Map<Code, Integer> codes(SetFile file, Node root) throws Exception {
        return CHECK.check(file.path(), file.document().withRoot(root), Progress.NONE)
                .counts();
    }

    @Test
    void aSetThatWeWriteHasNoFinding() throws Exception {
        Findings findings = CHECK.check(set.path(), set.document(), Progress.NONE);
        assertThat(findings.list()).as(lines(findings)).isEmpty();
    }

    private static String lines(Findings findings) {
        StringBuilder text = new StringBuilder("\n");
        for (Finding f : findings.list()) {
            text.append(f).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("damages")
    void damageIsFoundByItsCodeAlone(Damage damage) throws Exception {
        Optional<Node> damaged = damage.plant(set.document().root());
        assertThat(damaged).as("the invented set can be damaged so").isPresent();
        Findings findings = CHECK.check(set.path(), set.document().withRoot(damaged.get()), Progress.NONE);
        assertThat(findings.counts().keySet()).as(lines(findings)).containsExactly(damage.code());
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aRepairLeavesNothingThatCouldBeRepaired(Damage damage) throws Exception {
        XmlDocument damaged =
                set.document().withRoot(damage.plant(set.document().root()).orElseThrow());
        Findings before = CHECK.check(set.path(), damaged, Progress.NONE);
        boolean all = before.list().stream().allMatch(Finding::fixable);
        XmlDocument fixed =
                XmlDocument.parse(CHECK.fix(set.path(), damaged, Progress.NONE).bytes(), "fixed");
        Findings after = CHECK.check(set.path(), fixed, Progress.NONE);
        assertThat(after.list()).as(lines(after)).noneMatch(Finding::fixable);
        if (all) {
            assertThat(after.list()).as(lines(after)).isEmpty();
        } else {
            assertThat(fixed.root().sameAs(damaged.root())).isTrue();
        }
    }

    @Test
    void aSoundSetIsNotTouchedByARepair() throws Exception {
        assertThat(CHECK.fix(set.path(), set.document(), Progress.NONE)).isSameAs(set.document());
    }

    @Test
    void theDamageIsTheSameInRealSets() throws Exception {
        assumeTrue(RealSets.arePresent());
        Map<Code, Integer> planted = new EnumMap<>(Code.class);
        Set<String> wrong = new TreeSet<>();
        for (String name : RealSets.names(SMALL)) {
            plant(name, planted, wrong);
        }
        planted.forEach((code, count) -> System.out.println(code.text() + " planted in " + count + " real sets"));
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
        assertThat(planted).hasSizeGreaterThan(45);
    }

    private static void plant(String name, Map<Code, Integer> planted, Set<String> wrong) throws Exception {
        SetFile real = RealSets.load(name);
        Map<Code, Integer> before = codes(real, real.document().root());
        for (Damage damage : Damages.list()) {
            Optional<Node> damaged = damage.plant(real.document().root());
            if (damaged.isEmpty()) {
                continue;
            }
            planted.merge(damage.code(), 1, Integer::sum);
            Map<Code, Integer> after = codes(real, damaged.get());
            Set<Code> more = EnumSet.noneOf(Code.class);
            after.forEach((code, count) -> {
                if (count > before.getOrDefault(code, 0)) {
                    more.add(code);
                }
            });
            if (!more.equals(EnumSet.of(damage.code()))) {
                wrong.add(damage + " in " + name + " is found as " + more);
            }
        }
    }
}
