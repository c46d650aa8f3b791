package dev.backline.live.set.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.snapshot.Snapshot;
import dev.backline.live.set.internal.tree.Differences;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.XmlDocument;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Macro;
import dev.backline.model.Mixer;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in racks is edited as what lies on the track itself. */
class RackEditsTest {
    private static final long SMALL = 700_000;

    @TempDir
    static Path folder;

    private static SetDocument set;

    @BeforeAll
    static void write() throws Exception {
        Device width = Device.builder(Device.UTILITY)
                .id("deep")
                .parameter(Parameter.of("StereoWidth", "", 0, 4, 1))
                .build();
        Device inner = Device.builder(Device.AUDIO_RACK)
                .id("inner")
                .name("Inner")
                .macro(new Macro(
                        "Wide", 0, List.of(new Macro.Mapping(ParameterRef.device("deep", "StereoWidth"), 0.5, 2.5))))
                .chain(Device.Chain.of("Deep", List.of(width)))
                .build();
        Device outer = Device.builder(Device.AUDIO_RACK)
                .id("outer")
                .name("Outer")
                .macro(new Macro("All", 0, List.of(new Macro.Mapping(ParameterRef.macro("inner", 0), 0, 127))))
                .chain(Device.Chain.of("One", List.of(inner)).withStrip(Device.Strip.PLAIN))
                .build();
        LiveSet made = LiveSet.builder("Racks", Tempo.of(120))
                .tracks(List.of(Track.builder("1", Track.Kind.AUDIO)
                        .name("Bus")
                        .devices(List.of(outer))
                        .build()))
                .build();
        Path file = folder.resolve("Racks.als");
        new AlsSetWriter(null).write(made, file);
        set = new DiskSetDocuments().open(file, Progress.NONE);
    }

    private static Device outer(SetDocument document) {
        return document.snapshot().tracks().getFirst().devices().getFirst();
    }

    private static Device inner(SetDocument document) {
        return outer(document).chains().getFirst().devices().getFirst();
    }

    private static Device deep(SetDocument document) {
        return inner(document).chains().getFirst().devices().getFirst();
    }

    private static SetDocument edited(String kind, String... arguments) throws SetFault {
        List<String> all = new ArrayList<>(List.of("Bus"));
        all.addAll(List.of(arguments));
        return set.apply(new SetEdit(kind, all));
    }

    @Test
    void whatAMacroMovesIsReadWithItsEnds() {
        Macro.Mapping mapping = inner(set).macros().getFirst().mappings().getFirst();
        assertThat(mapping.target()).isEqualTo(ParameterRef.device(deep(set).id(), "StereoWidth"));
        assertThat(mapping.low()).isEqualTo(0.5);
        assertThat(mapping.high()).isEqualTo(2.5);
        assertThat(outer(set).macros().getFirst().mappings())
                .containsExactly(new Macro.Mapping(ParameterRef.macro(inner(set).id(), 0), 0, 127));
    }

    @Test
    void aMacroTurnsWhatItMovesThroughInnerRacks() throws Exception {
        SetDocument turned = edited("device.macro", "id:" + outer(set).id(), "All", "63.5");
        assertThat(outer(turned).macros().getFirst().value()).isEqualTo(63.5);
        assertThat(inner(turned).macros().getFirst().value()).isEqualTo(63.5);
        assertThat(deep(turned).value("StereoWidth", 0)).isCloseTo(1.5, within(1e-6));
    }

    @Test
    void whatAMacroMovesIsMovedByNothingElse() {
        assertThatThrownBy(() -> edited("device.parameter", "id:" + deep(set).id(), "StereoWidth", "1"))
                .hasMessageContaining("moved by macro 1 of the rack around it");
        assertThatThrownBy(() -> edited("device.macro", "id:" + inner(set).id(), "#1", "1"))
                .hasMessageContaining("moved by macro 1");
        assertThatThrownBy(() -> edited("device.macro", "id:" + deep(set).id(), "#1", "1"))
                .hasMessageContaining("no rack");
        assertThatThrownBy(() -> edited("device.parameter", "id:1.77", "StereoWidth", "1"))
                .hasMessageContaining("no device id:1.77");
    }

    @Test
    void aDeviceInARackAndItsChainAreNamedByTheirIds() throws Exception {
        assertThat(deep(edited("device.on", "id:" + deep(set).id(), "off")).on())
                .isFalse();
        assertThat(deep(edited("device.rename", "id:" + deep(set).id(), "Far")).name())
                .isEqualTo("Far");
        assertThat(deep(edited("device.parameter", "id:" + deep(set).id(), "Balance", "0.5"))
                        .value("Balance", 0))
                .isEqualTo(0.5);
        String chain = "id:" + outer(set).chains().getFirst().strip().id();
        Mixer mixer = outer(edited("chain.volume", chain, "-6"))
                .chains()
                .getFirst()
                .strip()
                .mixer();
        assertThat(mixer.volume().value()).isCloseTo(-6, within(0.001));
        assertThat(outer(edited("chain.pan", chain, "-0.5"))
                        .chains()
                        .getFirst()
                        .strip()
                        .mixer()
                        .pan())
                .isEqualTo(-0.5);
        assertThat(outer(edited("chain.on", chain, "off"))
                        .chains()
                        .getFirst()
                        .strip()
                        .mixer()
                        .on())
                .isFalse();
        assertThat(inner(edited("device.remove", "id:" + deep(set).id()))
                        .chains()
                        .getFirst()
                        .devices())
                .isEmpty();
    }

    /** A way that is told goes through where the parameter stands; turning a macro changes the values of what it moves and nothing else. */
    @Test
    void macrosOfRealSetsTurnWhatTheyMoveAndNothingElse() throws Exception {
        Assumptions.assumeTrue(Corpus.folder().isPresent(), "no real sets beside the checkout");
        List<String> wrong = new ArrayList<>();
        int[] laws = new int[Macro.Law.values().length];
        for (String version : List.of("9", "11", "12")) {
            for (Path file : Corpus.real(version).stream()
                    .filter(f -> f.toFile().length() < SMALL)
                    .toList()) {
                XmlDocument document = SetFile.load(file, Progress.NONE).document();
                boolean mapped = new String(document.bytes(), StandardCharsets.UTF_8).contains("<Channel Value=\"16\"");
                if (mapped && (laws[0] < 100 || Boolean.getBoolean("backline.long"))) {
                    LiveSet values = snapshot(document.root(), file);
                    values.tracks().forEach(t -> count(t, laws, wrong));
                    turned(file, document, values, wrong);
                }
            }
        }
        System.out.println("ways of macros in real sets: " + laws[0] + " even, " + laws[1] + " by ratios, " + laws[2]
                + " whose ends alone are known");
        assertThat(wrong).isEmpty();
        assertThat(laws[0]).isGreaterThan(50);
        assertThat(laws[1]).isPositive();
    }

    private static LiveSet snapshot(Node root, Path file) throws SetFault {
        return Snapshot.of(SetView.of(root, ""), file);
    }

    private static void count(Track track, int[] laws, List<String> wrong) {
        track.devices().stream()
                .flatMap(Device::all)
                .forEach(rack -> rack.macros()
                        .forEach(macro -> macro.mappings().forEach(mapping -> {
                            laws[mapping.law().ordinal()]++;
                            Optional<Parameter> moved = parameter(track, mapping.target());
                            double at = mapping.at(macro.value());
                            double room = StrictMath.max(0.51, 0.03 * StrictMath.abs(at));
                            boolean known = mapping.law() != Macro.Law.UNKNOWN && moved.isPresent();
                            if (known && StrictMath.abs(moved.get().value() - at) > room) {
                                wrong.add(track.name() + " " + macro.name() + " " + macro.value() + " " + mapping + " "
                                        + moved.get());
                            }
                        })));
    }

    private static Optional<Parameter> parameter(Track track, ParameterRef target) {
        return track.devices().stream()
                .flatMap(Device::all)
                .filter(d -> d.id().equals(target.id()))
                .flatMap(d -> Optional.ofNullable(d.parameters().get(target.name())).stream())
                .findFirst();
    }

    /** Turns the first macro that nothing else moves. */
    private static void turned(Path file, XmlDocument document, LiveSet values, List<String> wrong) throws Exception {
        for (Track track : values.tracks()) {
            for (Device rack : (Iterable<Device>) track.devices().stream().flatMap(Device::all)::iterator) {
                for (int i = 0; i < rack.macros().size(); i++) {
                    if (rack.macros().get(i).mappings().isEmpty() || rack.id().endsWith(".")) {
                        continue;
                    }
                    String name = track.kind() == Track.Kind.MAIN ? "main" : "id:" + track.id();
                    SetEdit edit = SetEdit.of("device.macro", name, "id:" + rack.id(), "#" + (i + 1), "77");
                    try {
                        Node root = EditKinds.apply(document.root(), edit, "");
                        Differences.of(document.bytes(), document.withRoot(root).bytes()).stream()
                                .filter(d -> !d.contains("/Manual") && !d.contains("Event"))
                                .forEach(d -> wrong.add(file.getFileName() + ": " + edit + " " + d));
                        return;
                    } catch (SetFault refused) {
                        if (!String.valueOf(refused.getMessage()).matches("(?s).*(moved by).*")) {
                            wrong.add(file.getFileName() + ": " + edit + " " + refused.getMessage());
                        }
                    }
                }
            }
        }
    }
}
