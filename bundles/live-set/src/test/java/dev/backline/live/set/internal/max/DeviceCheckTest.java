package dev.backline.live.set.internal.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.max.InventedDevices.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceCheckTest {
    private static List<Finding> check(byte[] bytes) throws SetFault {
        return DeviceCheck.of(MaxDevice.of(MaxFile.parse(bytes, "x.amxd")));
    }

    @Test
    void soundDevicesHaveNoFinding() throws SetFault {
        assertThat(check(InventedDevices.unfrozen(InventedDevices.PATCHER))).isEmpty();
        assertThat(check(InventedDevices.frozen())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "id-twice      | \"obj-5\"         | \"obj-4\"          | obj-4",
                "id-missing    | \"id\" : \"obj-5\"| \"no\" : 1         | newobj",
                "line-object   | [ \"obj-1\", 0 ]  | [ \"obj-8\", 0 ]   | obj-8",
                "line-object   | [ \"obj-2\", 1 ]  | [ 2, 1 ]           | (no id)",
                "line-outlet   | [ \"obj-1\", 0 ]  | [ \"obj-1\", 2 ]   | obj-1",
                "line-outlet   | [ \"obj-1\", 0 ]  | [ \"obj-1\" ]      | obj-1",
                "line-inlet    | [ \"obj-2\", 1 ]  | [ \"obj-2\", 7 ]   | obj-2",
                "line-inlet    | [ \"obj-2\", 1 ]  | [ \"obj-2\", -1 ]  | obj-2",
                "long-name-twice | \"Mode\"        | \"Cutoff\"         | obj-4::obj-3",
                "long-name-missing | \"Mode\"      | \"\"               | obj-4::obj-3",
                "kind-differs  | 1633771873        | 1835887981          | project.amxdtype",
                "range-name    | parameter_mmin    | parameter_minimum   | obj-3",
            })
    void eachPlantedFaultIsFoundByItsCode(String code, String from, String to, String place) throws SetFault {
        assertThat(InventedDevices.PATCHER).contains(from);
        assertThat(check(InventedDevices.unfrozen(InventedDevices.PATCHER.replace(from, to))))
                .anySatisfy(f -> {
                    assertThat(f.code()).isEqualTo(code);
                    assertThat(f.place()).isEqualTo(place);
                    assertThat(f.message()).isNotEmpty();
                    assertThat(f.repair()).isNotEmpty();
                })
                .allSatisfy(f -> assertThat(f.code()).isEqualTo(code));
    }

    @Test
    void aDeviceWithoutOutputIsFoundWhenAllOfItIsThere() throws SetFault {
        String silent = InventedDevices.PATCHER.replace("plugout~", "nothing~");
        assertThat(check(InventedDevices.unfrozen(silent))).isEmpty();
        List<Entry> entries = new ArrayList<>(InventedDevices.entries());
        entries.set(0, Entry.of("Echo.amxd", "JSON", silent));
        assertThat(check(InventedDevices.frozen(entries)))
                .extracting(Finding::code)
                .containsExactly("no-output");
    }

    @Test
    void theFilesOfAFrozenDeviceAreCheckedToo() throws SetFault {
        List<Entry> entries = new ArrayList<>(InventedDevices.entries());
        entries.add(Entry.of("../x.js", "TEXT", "evil"));
        entries.add(Entry.of("code.js", "TEXT", "other"));
        entries.add(Entry.of("broken.maxpat", "JSON", "{\"patcher\""));
        entries.add(Entry.of(
                "b.maxpat", "JSON", "{\"patcher\":{\"boxes\":[{\"box\":{\"id\":\"a\"}},{\"box\":{\"id\":\"a\"}}]}}"));
        assertThat(check(InventedDevices.frozen(entries)))
                .extracting(f -> f.code() + " " + f.place())
                .containsExactly(
                        "file-name ../x.js", "file-twice code.js", "file-json broken.maxpat", "id-twice b.maxpat: a");
    }

    @Test
    void anEncryptedDeviceCannotBeChecked() {
        assertThatThrownBy(() -> check(InventedDevices.encrypted()))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("x.amxd is encrypted by its author");
    }
}
