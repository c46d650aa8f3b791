package dev.backline.live.osc.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscImpulse;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscMidi;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscProtocol;
import dev.backline.live.osc.api.OscSymbol;
import dev.backline.live.osc.api.OscTime;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** liblo's programs as the other side, both ways, over all that they know: UDP and TCP, of which oscsend has no SLIP; no colours, no arrays. */
class LibloTest {
    private final Heard heard = new Heard();

    @BeforeEach
    void onlyWhereLibloIs() {
        List<String> folders =
                Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        assumeTrue(
                folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, "oscdump"))),
                "oscdump and oscsend are not here; in Debian they are in liblo-tools");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TCP_SLIP")
    void whatOscsendSendsIsHeard(OscProtocol protocol) throws Exception {
        try (OscPort port = Ports.open(OscOptions.over(protocol).build(), heard)) {
            String url =
                    "osc." + name(protocol) + "://127.0.0.1:" + port.address().getPort() + "/";
            Process oscsend = new ProcessBuilder(
                            "oscsend",
                            url,
                            "/every/type",
                            "ihfdsScmTFNI",
                            "-7",
                            "1234567890123",
                            "1.5",
                            "2.25",
                            "two words",
                            "symbol",
                            "x",
                            "00903c7f")
                    .inheritIO()
                    .start();
            assertThat(oscsend.waitFor()).isZero();
            assertThat(heard.next()).isEqualTo(everyTypeAnd(true, false, OscNil.NIL, OscImpulse.IMPULSE));
            assertThat(port.counts().malformed()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oscdumpHearsWhatIsSent(OscProtocol protocol) throws Exception {
        OscMessage all = everyTypeAnd(
                OscBlob.of((byte) 0xC0, (byte) 0xDB, (byte) 3),
                new OscTime(0xE000_0000_8000_0000L),
                true,
                false,
                OscNil.NIL,
                OscImpulse.IMPULSE);
        try (OscPort port = Ports.open(OscOptions.over(protocol).build(), heard);
                OscDump dump = new OscDump(name(protocol))) {
            dump.awaitReady(port);
            port.send(all, dump.address());
            assertThat(dump.next())
                    .endsWith(" /every/type ihfdsScmbtTFNI -7 1234567890123 1.500000 2.250000 \"two words\" 'symbol 'x'"
                            + " MIDI [0x00 0x90 0x3c 0x7f] [3b 0xc0 0xdb 0x3] e0000000.80000000 #T #F Nil Infinitum");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oscdumpAgreesOnTheTimeOfABundle(OscProtocol protocol) throws Exception {
        try (OscPort port = Ports.open(OscOptions.over(protocol).build(), heard);
                OscDump dump = new OscDump(name(protocol))) {
            dump.awaitReady(port);
            // It waits until a bundle is due by its own reckoning: with an epoch an hour off, the second would not come
            // within the test.
            OscTime over = OscTime.of(Instant.parse("2019-02-03T04:05:06.25Z"));
            OscTime ahead = OscTime.of(Instant.now().plusMillis(300));
            port.send(new OscBundle(over, List.of(OscMessage.of("/over", 1))), dump.address());
            port.send(
                    new OscBundle(
                            ahead, List.of(OscMessage.of("/ahead", 2), OscBundle.of(OscMessage.of("/within", 3)))),
                    dump.address());
            assertThat(dump.next()).isEqualTo(hex(over) + " /over i 1");
            assertThat(List.of(dump.next(), dump.next())).contains(hex(ahead) + " /ahead i 2");
        }
    }

    private static OscMessage everyTypeAnd(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                -7,
                1234567890123L,
                1.5f,
                2.25,
                "two words",
                new OscSymbol("symbol"),
                'x',
                new OscMidi(0, 0x90, 0x3c, 0x7f)));
        arguments.addAll(List.of(more));
        return new OscMessage("/every/type", arguments);
    }

    private static String hex(OscTime time) {
        return String.format(Locale.ROOT, "%08x.%08x", time.bits() >>> 32, time.bits() & 0xFFFF_FFFFL);
    }

    private static String name(OscProtocol protocol) {
        return protocol == OscProtocol.UDP ? "udp" : "tcp";
    }
}
