package dev.backline.live.set.internal.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The devices of other people, read as they are. */
class RealDevicesTest {
    private final List<Path> files = InventedDevices.real();

    @BeforeEach
    void onlyWhereTheyAre() {
        assumeTrue(!files.isEmpty());
    }

    private static String called(Path file) {
        return file.getFileName().toString();
    }

    @Test
    void allAreReadAndWrittenBackByteByByte() throws Exception {
        assertThat(files).hasSize(36);
        Map<DeviceState, Integer> states = new HashMap<>();
        for (Path file : files) {
            MaxDevice device = MaxDevice.read(file);
            assertThat(device.file().bytes()).as(called(file)).isEqualTo(Files.readAllBytes(file));
            assertThat(device.kind()).isPresent();
            states.merge(device.state(), 1, Integer::sum);
        }
        assertThat(states)
                .isEqualTo(Map.of(DeviceState.FROZEN, 22, DeviceState.UNFROZEN, 13, DeviceState.ENCRYPTED, 1));
    }

    @Test
    void theFilesOfFrozenOnesFollowOneAnotherWithoutAGap() throws Exception {
        int count = 0;
        for (Path file : files) {
            long end = 16;
            for (FrozenFile inner : MaxDevice.read(file).files()) {
                assertThat(inner.offset()).as(called(file) + " " + inner.name()).isEqualTo(end);
                end += inner.content().length();
                count++;
            }
        }
        assertThat(count).isEqualTo(466);
    }

    @Test
    void unfrozenOnesKeepEveryByteOfPatcherAndFiles(@TempDir Path folder) throws Exception {
        for (Path file : files) {
            MaxDevice device = MaxDevice.read(file);
            if (device.state() != DeviceState.FROZEN) {
                continue;
            }
            Path out = folder.resolve(Integer.toString(files.indexOf(file)));
            Unfreezing plan = Unfreezing.of(device);
            plan.write(out, Progress.NONE);
            MaxDevice open = MaxDevice.read(plan.targets().getFirst().in(out));
            assertThat(open.state()).isEqualTo(DeviceState.UNFROZEN);
            assertThat(open.json()).isEqualTo(device.json());
            for (FrozenFile inner : device.files().subList(1, device.files().size())) {
                assertThat(out.resolve(inner.name()))
                        .hasBinaryContent(inner.content().bytes());
            }
        }
    }

    @Test
    void oneDeviceInBothStatesSaysTheSame() throws Exception {
        Path open = files.stream()
                .filter(f -> called(f).equals("Test.amxd"))
                .findFirst()
                .orElseThrow();
        MaxDevice frozen = MaxDevice.read(open.resolveSibling("FrozenTest.amxd"));
        MaxDevice device = MaxDevice.read(open);
        assertThat(frozen.unfrozen().kind()).isEqualTo(device.kind());
        assertThat(frozen.parameters()).extracting(MaxParameter::longName).hasSizeGreaterThan(6);
        assertThat(frozen.parameters())
                .extracting(MaxParameter::longName)
                .containsExactlyElementsOf(
                        device.parameters().stream().map(MaxParameter::longName).toList());
        assertThat(frozen.parameters())
                .extracting(MaxParameter::type)
                .as("those of other files are known when the files are there")
                .doesNotContain("unknown");
        assertThat(frozen.files().stream().map(FrozenFile::name))
                .containsAll(device.patcher().orElseThrow().needs());
    }

    @Test
    void anEditWithTheSameTextChangesNoByte() throws Exception {
        int edited = 0;
        for (Path file : files) {
            MaxDevice device = MaxDevice.read(file);
            if (device.state() == DeviceState.UNFROZEN) {
                assertThat(device.withPatcher(device.json().orElseThrow())
                                .file()
                                .bytes())
                        .as(called(file))
                        .isEqualTo(Files.readAllBytes(file));
                edited++;
            }
        }
        assertThat(edited).isEqualTo(13);
    }

    @Test
    void theParametersOfFrozenOnesAreKnownInFull() throws Exception {
        List<MaxParameter> all = new ArrayList<>();
        for (Path file : files) {
            MaxDevice device = MaxDevice.read(file);
            all.addAll(device.state() == DeviceState.FROZEN ? device.parameters() : List.of());
        }
        assertThat(all).hasSizeGreaterThan(1_500);
        assertThat(all.stream().filter(p -> p.type().equals("unknown")))
                .as("the object of this one says nothing of it")
                .extracting(MaxParameter::longName)
                .containsExactly("knobbler4js");
    }

    @Test
    void devicesSavedByMaxHaveNoFindingButOne() throws Exception {
        List<String> findings = new ArrayList<>();
        for (Path file : files) {
            MaxDevice device = MaxDevice.read(file);
            if (device.state() != DeviceState.ENCRYPTED) {
                DeviceCheck.of(device).forEach(f -> findings.add(called(file) + " " + f.code()));
            }
        }
        // The last two were made by scripts.
        assertThat(findings.stream().distinct())
                .containsExactly(
                        "OSC Leap Motion.amxd kind-differs", "query-voice.amxd range-name", "unihuman.amxd no-output");
    }
}
