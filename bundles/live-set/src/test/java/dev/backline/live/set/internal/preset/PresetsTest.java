package dev.backline.live.set.internal.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.NoHistory;
import dev.backline.live.set.internal.action.PresetActions;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.EnvelopeView;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Seed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsTest {
    @TempDir
    Path folder;

    private PresetActions actions() {
        return new PresetActions(NoHistory.output(folder.resolve("home")));
    }

    private Path set() throws Exception {
        Path set = folder.resolve("Set.als");
        new AlsSetWriter(null).write(InventedSets.full(), set);
        return set;
    }

    private static PresetInfo info(Path file) throws Exception {
        return PresetReader.read(SetFile.load(file, Progress.NONE), Optional.empty());
    }

    private static Node root(Path file) throws Exception {
        return SetFile.load(file, Progress.NONE).document().root();
    }

    @Test
    void everyPresetOfTheCorpusIsRead() throws Exception {
        assumeTrue(Corpus.folder().isPresent());
        List<Path> files = Stream.of(".adg", ".adv", ".alc")
                .flatMap(e -> Corpus.all(e).stream())
                .toList();
        assertThat(files).hasSize(12);
        List<String> told = new ArrayList<>();
        for (Path file : files) {
            byte[] before = Files.readAllBytes(file);
            PresetInfo info = info(file);
            told.add(info.kind() + " " + info.device().orElse("-") + " "
                    + info.chains().size() + " " + info.macros().size());
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
        assertThat(told)
                .contains(
                        "rack Instrument Rack 1 8",
                        "rack Drum Rack 32 8",
                        "rack Drum Rack 6 8",
                        "device Max Audio Effect 0 0",
                        "clip - 0 0");
        PresetInfo kit = info(files.get(1));
        assertThat(kit.chains().getFirst().devices()).containsExactly("Simpler");
        assertThat(kit.chains()).allSatisfy(c -> assertThat(c.pad()).isPresent());
    }

    private Path theme() throws Exception {
        return Files.writeString(folder.resolve("Night.ask"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <Ableton MajorVersion="5" MinorVersion="12.0_12043" Creator="Ableton Live 12.0"><Theme>
                <ControlForeground Value="#0A0b0C" /><Alpha Value="3" /><Old><R Value="1" /><G Value="255" /><B Value="16" /></Old>
                </Theme></Ableton>
                """);
    }

    private Path groove() throws Exception {
        return Files.writeString(folder.resolve("Swing.agr"), """
                <Ableton MinorVersion="11.0_433"><Groove Id="0"><Name Value="Swing" /><Clip><Value><MidiClip Id="0" Time="0">
                <Name Value="x" /><Loop><LoopStart Value="0" /><LoopEnd Value="4" /></Loop><Notes><KeyTracks><KeyTrack Id="0"><Notes>
                <MidiNoteEvent Time="0" Duration="1" Velocity="90" /></Notes><MidiKey Value="36" /></KeyTrack></KeyTracks></Notes>
                </MidiClip></Value></Clip><Grid Value="3" /></Groove></Ableton>
                """);
    }

    @Test
    void aThemeIsToldByItsColours() throws Exception {
        Path theme = theme();
        PresetInfo info = info(theme);
        assertThat(info.kind()).isEqualTo("theme");
        assertThat(info.colors())
                .containsEntry("ControlForeground", "#0a0b0c")
                .containsEntry("Old", "#01ff10")
                .hasSize(2);
    }

    @Test
    void aGrooveIsToldByItsClip() throws Exception {
        Path groove = groove();
        PresetInfo info = info(groove);
        assertThat(info.kind() + " " + info.name()).isEqualTo("groove Swing");
        assertThat(info.clip()).contains(new PresetInfo.ClipLine("x", "midi", 4, 1));
    }

    @Test
    void aSetIsNoPreset() throws Exception {
        Path set = set();
        assertThatThrownBy(() -> info(set)).isInstanceOf(SetFault.class).hasMessageContaining("set info");
    }

    @Test
    void aDeviceThatWasTakenOutReadsBackAsItWas() throws Exception {
        Path set = set();
        Path out = folder.resolve("Bass.adv");
        actions().extract(set, "bass/#1", out, false, Intent.APPLY, Progress.NONE);
        SetView view = SetView.of(root(set), "Set.als");
        Node device = DevicePath.find(view, "bass/#1").node();
        Node read = root(out).children().getFirst();
        assertThat(read.sameAs(Stripped.of(device).without("Id"))).isTrue();
        assertThat(ids(read)).containsExactly("0");
        assertThat(info(out).samples().named()).isEqualTo(1);
        assertThatThrownBy(() ->
                        actions().extract(set, "bass/#1", folder.resolve("B.adg"), false, Intent.APPLY, Progress.NONE))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining(".adv");
    }

    private static Set<String> ids(Node root) {
        Set<String> ids = new HashSet<>();
        root.walk(n -> {
            if (PointeeIds.isPointee(n)) {
                ids.add(n.attribute("Id", ""));
            }
        });
        return ids;
    }

    @Test
    void aRackThatWasTakenOutHoldsTheSameChains() throws Exception {
        Path set = set();
        Path out = folder.resolve("Kit.adg");
        PresetActions.Extracted made =
                actions().extract(set, "rack/Drum Rack", out, false, Intent.APPLY, Progress.NONE);
        assertThat(made.warnings()).singleElement().asString().contains("Live 11");
        DeviceView rack = DevicePath.find(SetView.of(root(set), "Set.als"), "rack/Drum Rack");
        assertThat(info(out).chains())
                .extracting(c -> c.name() + " " + c.pad())
                .isEqualTo(rack.chains().stream()
                        .map(c -> c.name() + " " + c.pad())
                        .toList());
        assertSameDevices(rack, root(out).children().getFirst());
    }

    @Test
    void theRacksOfRealSetsAreTakenOutAsLiveLaysThemOut() throws Exception {
        assumeTrue(Corpus.folder().isPresent());
        Node model =
                root(Corpus.all("drum-rack-template.adg").getFirst()).children().getFirst();
        List<String> order = names(model.at("BranchPresets/DrumBranchPreset").orElseThrow());
        int racks = 0;
        for (Path file : Corpus.real("12")) {
            SetView view = SetView.of(root(file), file.toString());
            for (TrackView track : view.tracks()) {
                for (DeviceView device : track.devices()) {
                    if (device.element().equals("DrumGroupDevice")
                            && !device.chains().isEmpty()) {
                        Node made = Extract.device(view, device, Path.of("x.adg"))
                                .root()
                                .children()
                                .getFirst();
                        assertThat(names(made)).isEqualTo(names(model));
                        assertThat(names(made.at("BranchPresets")
                                        .orElseThrow()
                                        .children()
                                        .getFirst()))
                                .isEqualTo(order);
                        assertThat(ids(made)).containsExactly("0");
                        assertSameDevices(device, made);
                        racks++;
                    }
                }
            }
        }
        assertThat(racks).isPositive();
    }

    private static List<String> names(Node node) {
        return node.children().stream().map(Node::name).toList();
    }

    private static void assertSameDevices(DeviceView rack, Node preset) {
        List<Node> wanted = rack.chains().stream()
                .flatMap(c -> c.devices().stream())
                .filter(d -> !d.isRack())
                .map(d -> Stripped.of(d.node()))
                .toList();
        List<Node> found = new ArrayList<>();
        preset.child("BranchPresets")
                .orElseThrow()
                .children()
                .forEach(b -> b.child("DevicePresets")
                        .orElseThrow()
                        .children("AbletonDevicePreset")
                        .forEach(p -> found.add(
                                p.child("Device").orElseThrow().children().getFirst())));
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).sameAs(wanted.get(i).with("Id", "0")))
                    .as(wanted.get(i).name())
                    .isTrue();
        }
    }

    @Test
    void aClipThatWasTakenOutIsASetOfOneTrack() throws Exception {
        Path set = set();
        Path out = folder.resolve("Pad.alc");
        actions().clip(set, "pad@2", out, false, Intent.APPLY, Progress.NONE);
        assertClipFile(
                root(out),
                SetView.of(root(set), "x")
                        .tracks()
                        .get(3)
                        .sessionClips()
                        .firstEntry()
                        .getValue());
        PresetInfo info = info(out);
        assertThat(info.kind()).isEqualTo("clip");
        assertThat(info.clip().orElseThrow().notes()).isEqualTo(3);
        assertThat(info.device()).contains("Simpler");
    }

    @Test
    void everyClipOfRealSetsCanBeTakenOut() throws Exception {
        assumeTrue(Corpus.folder().isPresent());
        int clips = 0;
        for (Path file : Stream.concat(Corpus.real("12").stream(), Corpus.real("11").stream())
                .filter(f -> f.toFile().length() < 300_000)
                .toList()) {
            SetView view = SetView.of(root(file), file.toString());
            for (TrackView track : view.tracks()) {
                for (ClipView clip : Stream.concat(
                                track.sessionClips().values().stream().limit(2),
                                track.arrangementClips().stream().limit(2))
                        .toList()) {
                    assertClipFile(ClipExtract.of(view, clip).root(), clip);
                    clips++;
                }
            }
        }
        assertThat(clips).isGreaterThan(10);
    }

    private static void assertClipFile(Node root, ClipView was) throws Exception {
        SetView view = SetView.of(root, "x.alc");
        assertThat(view.tracks()).hasSize(1);
        assertThat(view.scenes()).hasSize(1);
        TrackView track = view.tracks().getFirst();
        assertThat(track.slots()).hasSize(1);
        ClipView clip = track.sessionClips().get(0);
        assertThat(clip.notes()).hasSameSizeAs(was.notes());
        assertThat(clip.name()).isEqualTo(was.name());
        if (was.session() && clip.envelopes().size() == was.envelopes().size()) {
            assertThat(clip.node().with("Id", was.id()).sameAs(was.node())).isTrue();
        }
        Set<String> ids = ids(root);
        root.walk(n -> {
            if (n.is("AutomationEnvelope") || n.is("ClipEnvelope")) {
                assertThat(ids).contains(new EnvelopeView(n).pointee());
            }
        });
        double next = view.liveSet().number("NextPointeeId").orElse(0);
        assertThat(ids).allSatisfy(id -> assertThat(Double.parseDouble(id)).isLessThan(next));
    }

    @Test
    void whatIsNotKnownIsRefused() throws Exception {
        assumeTrue(Corpus.folder().isPresent());
        Path old = Corpus.real("8").getFirst();
        SetView view = SetView.of(root(old), old.toString());
        assertThat(view.era()).isEqualTo(Era.LIVE_8);
        TrackView track = view.tracks().stream()
                .filter(t -> !t.devices().isEmpty())
                .findFirst()
                .orElseThrow();
        String ending = track.devices().getFirst().isRack() ? "x.adg" : "x.adv";
        assertThatThrownBy(() -> Extract.device(view, track.devices().getFirst(), Path.of(ending)))
                .hasMessageContaining("Live 8");
        ClipView clip = view.tracks().stream()
                .flatMap(t -> t.sessionClips().values().stream())
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> ClipExtract.of(view, clip)).hasMessageContaining("Live 8 to 10");
    }

    @Test
    void mutatedPresetsAreReadOrRefused() throws Exception {
        Path set = set();
        Path kit = folder.resolve("Kit.adg");
        Path clip = folder.resolve("Pad.alc");
        actions().extract(set, "rack/Drum Rack", kit, false, Intent.APPLY, Progress.NONE);
        actions().clip(set, "pad@2", clip, false, Intent.APPLY, Progress.NONE);
        int rounds = Boolean.getBoolean("backline.long") ? 20_000 : 60;
        int refused = 0;
        for (Path file : List.of(kit, clip, theme(), groove())) {
            byte[] plain = SetFile.load(file, Progress.NONE).document().bytes();
            RandomGenerator random =
                    Seed.of(11).split(String.valueOf(file.getFileName())).random();
            for (int i = 0; i < rounds; i++) {
                refused += isRefused(file, mutate(plain, random)) ? 1 : 0;
            }
        }
        assertThat(refused).isBetween(1, 4 * rounds);
    }

    private static boolean isRefused(Path file, byte[] bytes) {
        try {
            PresetReader.read(SetFile.parse(file, bytes, Progress.NONE), Optional.empty());
            return false;
        } catch (SetFault fault) {
            assertThat(fault.getMessage()).contains(file.toString());
            return true;
        }
    }

    /** Changes bytes, or swaps element names and values, so that much of it is still well-formed. */
    private static byte[] mutate(byte[] bytes, RandomGenerator random) {
        if (random.nextInt(3) == 0) {
            byte[] copy = bytes.clone();
            copy[random.nextInt(copy.length)] = (byte) random.nextInt();
            return random.nextInt(4) == 0 ? Arrays.copyOf(copy, random.nextInt(copy.length)) : copy;
        }
        String[] wild = {"NaN", "1e308", "-1", "99999999999", "", "true", "Infinity"};
        StringBuilder text = new StringBuilder();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            int draw = random.nextInt(300);
            boolean leaf = line.endsWith("/>");
            if (draw == 0) {
                text.append(line.replaceAll("Value=\"[^\"]*\"", "Value=\"" + wild[random.nextInt(wild.length)] + "\""));
            } else if (draw != 1 || !leaf) {
                text.append(line);
            }
            text.append(draw == 2 && leaf ? line : "").append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
