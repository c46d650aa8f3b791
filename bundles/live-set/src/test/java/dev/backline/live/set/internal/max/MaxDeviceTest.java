package dev.backline.live.set.internal.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.set.SetFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaxDeviceTest {
    private static MaxDevice device(byte[] bytes) throws SetFault {
        return MaxDevice.of(MaxFile.parse(bytes, "x.amxd"));
    }

    private static MaxDevice open(String json) throws SetFault {
        return device(InventedDevices.unfrozen(json));
    }

    @Test
    void anUnfrozenDeviceSaysWhatItIs() throws SetFault {
        MaxDevice device = open(InventedDevices.PATCHER);
        assertThat(device.kind()).contains(DeviceKind.AUDIO_EFFECT);
        assertThat(device.state()).isEqualTo(DeviceState.UNFROZEN);
        Patcher patcher = device.patcher().orElseThrow();
        assertThat(patcher.latencySamples()).isEqualTo(64);
        assertThat(patcher.maxVersion()).contains("8.6.5");
        assertThat(patcher.face()).isEqualTo(new Patcher.Face(54, 169, true));
        assertThat(patcher.objects()).isEqualTo(6);
        assertThat(patcher.needs()).containsExactly("my filter.maxpat");
        assertThat(device.json().orElseThrow()).isEqualTo(InventedDevices.PATCHER + "\n");
    }

    @Test
    void parametersHaveNameRangeAndUnit() throws SetFault {
        MaxDevice device = open(InventedDevices.PATCHER);
        MaxParameter cutoff = device.parameters().getFirst();
        assertThat(cutoff.longName()).isEqualTo("Cutoff");
        assertThat(cutoff.shortName()).isEqualTo("Cut");
        assertThat(cutoff.type()).isEqualTo("float");
        assertThat(cutoff.min()).contains(20.0);
        assertThat(cutoff.max()).contains(20_000.0);
        assertThat(cutoff.unit()).contains("Hz");
        assertThat(cutoff.initial()).contains("1000");
        MaxParameter mode = device.parameters().get(1);
        assertThat(mode.path()).isEqualTo("obj-4::obj-3");
        assertThat(mode.choices()).containsExactly("low", "high");
        assertThat(mode.max()).contains(1.0);
        assertThat(device.parameters().get(2).type()).isEqualTo("unknown");
    }

    @Test
    void aFrozenDeviceHasItsFilesAndTheirParameters() throws SetFault {
        MaxDevice device = device(InventedDevices.frozen());
        assertThat(device.state()).isEqualTo(DeviceState.FROZEN);
        assertThat(device.files())
                .extracting(FrozenFile::name)
                .containsExactly("Echo.amxd", "my filter.maxpat", "code.js", "help/read me.txt", "code.js");
        assertThat(device.files().getFirst().flags()).isEqualTo(17);
        assertThat(device.parameters()).hasSize(3);
        MaxParameter slope = device.parameters().get(2);
        assertThat(slope.longName()).isEqualTo("Slope of 1");
        assertThat(slope.type()).isEqualTo("int");
        assertThat(slope.unit()).contains("dB");
        assertThat(slope.max()).as("what Max leaves unsaid").contains(127.0);
    }

    @Test
    void anEditReplacesThePatcherAndNothingElse() throws SetFault {
        byte[] bytes = InventedDevices.unfrozen(InventedDevices.PATCHER);
        MaxDevice edited =
                device(bytes).withPatcher(InventedDevices.PATCHER.replace("\"latency\" : 64", "\"latency\" : 0"));
        assertThat(edited.patcher().orElseThrow().latencySamples()).isZero();
        assertThat(edited.file().chunks()).extracting(Chunk::kind).containsExactly("ampf", "meta", "ptch");
        assertThat(edited.withPatcher(InventedDevices.PATCHER).file().bytes()).isEqualTo(bytes);
        assertThat(device(edited.file().bytes()).json()).isEqualTo(edited.json());
    }

    @Test
    void anEditThatDoesNotFitIsRefused() throws SetFault {
        MaxDevice device = open(InventedDevices.PATCHER);
        assertThatThrownBy(() -> device.withPatcher(InventedDevices.PATCHER.replace("1633771873", "1835887981")))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("amxdtype is 1835887981, but the file is of the kind audio effect (1633771873)");
        assertThatThrownBy(() -> device.withPatcher("{\"patcher\":{}} {}")).hasMessageContaining("more follows");
        assertThatThrownBy(() -> device.withPatcher("{\"patcher\":{}}\0{}")).isInstanceOf(SetFault.class);
        assertThatThrownBy(() -> device.withPatcher("{}")).hasMessageContaining("no object \"patcher\"");
        assertThatThrownBy(() -> device.withPatcher("{\n\"patcher\" : { \"a\" : }"))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> device(InventedDevices.frozen()).withPatcher(InventedDevices.PATCHER))
                .hasMessageContaining("Unfreeze it first");
        assertThatThrownBy(() -> device(InventedDevices.encrypted()).withPatcher(InventedDevices.PATCHER))
                .hasMessageContaining("encrypted by its author");
    }

    @Test
    void anEncryptedDeviceTellsItsKindOnly() throws SetFault {
        MaxDevice device = device(InventedDevices.encrypted());
        assertThat(device.state()).isEqualTo(DeviceState.ENCRYPTED);
        assertThat(device.kind()).contains(DeviceKind.AUDIO_EFFECT);
        assertThat(device.patcher()).isEmpty();
        assertThat(device.json()).isEmpty();
        assertThatThrownBy(device::unfrozen).hasMessageContaining("encrypted");
    }

    @Test
    void aNewDeviceIsOneThatCanBeRead() throws SetFault {
        MaxDevice device = MaxDevice.create("New.amxd", DeviceKind.AUDIO_EFFECT, InventedDevices.PATCHER);
        assertThat(device.file().bytes()).isEqualTo(InventedDevices.unfrozen(InventedDevices.PATCHER));
        assertThatThrownBy(() -> MaxDevice.create("New.amxd", DeviceKind.INSTRUMENT, InventedDevices.PATCHER))
                .isInstanceOf(SetFault.class);
    }

    @Test
    void deepLongAndWideTextsAreRefused() {
        String deep = "{\"patcher\":" + "[".repeat(100_000);
        String wide = "{\"patcher\":{\"a\":[" + "0,".repeat(1_100_000) + "0]}}";
        String nested = "{\"patcher\":{\"boxes\":[" + "{\"box\":{\"patcher\":{\"boxes\":[]}}},".repeat(20_000)
                + "{\"box\":{}}]}}";
        assertThatThrownBy(() -> open(deep)).isInstanceOf(SetFault.class).hasMessageContaining("nesting depth");
        assertThatThrownBy(() -> open(wide))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("more than 1000000 values");
        assertThatThrownBy(() -> open("{\"patcher\":\"" + "x".repeat(17 << 20) + "\"}"))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("characters");
        assertThatThrownBy(() -> open(many(nested)))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("patchers");
    }

    private static String many(String nested) {
        int[] count = {0};
        return java.util.regex.Pattern.compile("\"box\":\\{\"patcher\"")
                .matcher(nested)
                .replaceAll(m -> "\"box\":{\"id\":\"obj-" + count[0]++ + "\",\"patcher\"");
    }

    @Test
    void theHeadIsEnoughForNameAndKind(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("My Echo.amxd"), InventedDevices.encrypted());
        assertThat(DeviceHead.read(file))
                .isEqualTo(new DeviceHead("My Echo", "aaaa", Optional.of(DeviceKind.AUDIO_EFFECT)));
        Path other = Files.writeString(folder.resolve("x.amxd"), "RIFF");
        assertThatThrownBy(() -> DeviceHead.read(other)).isInstanceOf(SetFault.class);
    }
}
