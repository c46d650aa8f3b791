package dev.backline.live.osc.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscColor;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscImpulse;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscMidi;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscSymbol;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.api.OscUnsigned;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketReaderTest {
    private final PacketReader reader = new PacketReader();

    @Test
    void theTwoExamplesOfOsc10AreReadAndWrittenByteByByte() throws OscFault {
        String first = "2f6f7363696c6c61746f722f342f6672657175656e637900 2c660000 43dc0000";
        String second = "2f666f6f00000000 2c69697366660000 000003e8 ffffffff 68656c6c6f000000 3f9df3b6 40b5b22d";
        OscMessage frequency = OscMessage.of("/oscillator/4/frequency", 440f);
        OscMessage foo = OscMessage.of("/foo", 1_000, -1, "hello", 1.234f, 5.678f);
        assertThat(read(first)).isEqualTo(frequency);
        assertThat(read(second)).isEqualTo(foo);
        assertThat(written(frequency)).isEqualTo(first.replace(" ", ""));
        assertThat(written(foo)).isEqualTo(second.replace(" ", ""));
    }

    @Test
    void everyTypeHasItsBytes() throws OscFault {
        OscMessage all = OscMessage.of(
                "/a",
                OscBlob.of((byte) 1, (byte) 2, (byte) 3),
                1L,
                1.0,
                true,
                false,
                OscNil.NIL,
                OscImpulse.IMPULSE,
                new OscSymbol("sym"),
                OscTime.IMMEDIATELY,
                'A',
                new OscColor(1, 2, 3, 255),
                new OscMidi(0, 0x90, 60, 127),
                List.of(7, List.of("x")));
        String bytes = "2f610000 2c626864 54464e49 53746372 6d5b695b 735d5d00 00000003 01020300 0000000000000001"
                + "3ff0000000000000 73796d00 0000000000000001 00000041 010203ff 00903c7f 00000007 78000000";
        assertThat(written(all)).isEqualTo(bytes.replace(" ", ""));
        assertThat(read(bytes)).isEqualTo(all);
        assertThat(all.typeTags()).isEqualTo("bhdTFNIStcrm[i[s]]");
    }

    @Test
    void whatOsc11HasNotIsLeftToJavaOscWithTheSameTimes() throws OscFault {
        OscMessage message = OscMessage.of(
                "/a",
                new OscUnsigned(0xFFFF_FFFFL),
                new OscTime(0xE000_0000_8000_0000L),
                "text",
                OscNil.NIL,
                List.of(1));
        String bytes = "2f610000 2c757473 4e5b695d 00000000 ffffffff e000000080000000 7465787400000000 00000001";
        assertThat(written(message)).isEqualTo(bytes.replace(" ", ""));
        assertThat(read(bytes)).isEqualTo(message);
        OscBundle bundle = OscBundle.of(message, OscMessage.of("/b", 2));
        assertThat(read(written(bundle))).isEqualTo(bundle);
    }

    @Test
    void bundlesLieWithinBundles() throws OscFault {
        OscBundle bundle = new OscBundle(
                new OscTime(0x0102_0304_0506_0708L),
                List.of(OscMessage.of("/a"), OscBundle.of(OscMessage.of("/b", 1))));
        String bytes = "2362756e646c6500 0102030405060708 00000008 2f61000000000000"
                        .replace("2f61000000000000", "2f6100002c000000")
                + "00000020 2362756e646c6500 0000000000000001 0000000c 2f620000 2c690000 00000001";
        assertThat(written(bundle)).isEqualTo(bytes.replace(" ", ""));
        assertThat(read(bytes)).isEqualTo(bundle);
    }

    @Test
    void aMessageWithoutTypeTagsIsTakenWhenItHasNoArguments() throws OscFault {
        assertThat(read("2f610000")).isEqualTo(OscMessage.of("/a"));
    }

    @Test
    void textsBeyondAsciiAreUtf8() throws OscFault {
        OscMessage message = OscMessage.of("/größe", "Bässe 低音");
        assertThat(read(written(message))).isEqualTo(message);
        assertThat(new String(HexFormat.of().parseHex(written(message)), StandardCharsets.UTF_8))
                .contains("Bässe 低音");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                 | Byte 0: a packet of 0 bytes was found, but a length of 4, 8, 12 ... bytes was expected.
                    2f6100                             | Byte 0: a packet of 3 bytes was found, but a length of 4, 8, 12 ... bytes was expected.
                    61000000                           | Byte 0: the byte 61 was found, but the "/" of an address or the "#" of a bundle was expected.
                    2f616161                           | Byte 0: a text without end was found, but a zero byte behind it was expected.
                    2f610000 69000000                  | Byte 4: the byte 69 was found, but the "," of the type tags was expected.
                    2f610000 2c690000                  | Byte 8: 0 bytes were found, but 4 bytes of an argument 'i' were expected.
                    2f610000 2c690000 00000001 00000001| Byte 12: 4 more bytes were found, but the end behind the last argument was expected.
                    2f610000 2c620000 00000005 00000001| Byte 8: a blob of 5 bytes was found, but at most the 4 that are there were expected.
                    2f610000 2c620000 ffffffff         | Byte 8: a blob of -1 bytes was found, but at most the 0 that are there were expected.
                    2f610000 2c5b6900 00000001         | Byte 7: the end of the type tags was found, but the "]" of an array was expected.
                    2f610000 2c695d00 00000001         | Byte 6: a "]" was found, but a "[" before it was expected.
                    2f610000 2c630000 00110000         | Byte 8: the character 1114112 was found, but one from 0 to 65,535 was expected.
                    2362756e                           | Byte 0: a "#" was found, but "#bundle" and a time were expected.
                    2362756e646c6500 0000000000000001 00000010 2f610000 | Byte 16: an element of 16 bytes was found, but at most the 4 that are there were expected.
                    """)
    void aFaultNamesThePlaceWhatWasFoundAndWhatWasExpected(String bytes, String message) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(OscFault.class).hasMessage(message);
    }

    @Test
    void aTypeThatNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> read("2f610000 2c697a00 00000001"))
                .isInstanceOf(OscFault.class)
                .hasMessage("The type tag 'z' was found, but one of OSC 1.1 or u was expected:"
                        + " i f s b h d T F N I t S c r m [ ] u.");
    }

    @Test
    void anArgumentOfJavaOscEndsWhereTheMessageEnds() {
        assertThatThrownBy(() ->
                        read("2362756e646c6500 0000000000000001 00000008 2f610000 2c750000 00000008 2f610000 2c000000"))
                .hasMessage("An argument of the type 'u' cannot be read: the message ends within it.");
    }

    @Test
    void nestingHasAnEnd() throws OscFault {
        OscPacket packet = OscMessage.of("/a");
        for (int i = 0; i < PacketReader.DEEPEST; i++) {
            packet = OscBundle.of(packet);
        }
        assertThat(read(written(packet))).isEqualTo(packet);
        OscPacket deeper = OscBundle.of(packet);
        assertThatThrownBy(() -> written(deeper)).hasMessageContaining("within 32 bundles");
        String arrays = "2f610000"
                + HexFormat.of()
                        .formatHex((",T" + "[".repeat(40) + "]".repeat(40)).getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> read(arrays + "0000")).hasMessageContaining("an array within 32 arrays");
    }

    @Test
    void anAddressIsThatOfItsBytesWhateverCameBefore() throws OscFault {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 5_000; i++) {
                OscMessage message = OscMessage.of("/live/track/" + i + (i % 7 == 0 ? "/ä" : ""), i);
                assertThat(read(written(message))).isEqualTo(message);
            }
        }
    }

    @Test
    void aDirectBufferAndOneThatBeginsElsewhereAreReadAlike() throws OscFault {
        byte[] bytes = HexFormat.of().parseHex(written(OscMessage.of("/a", "text", 5)));
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        ByteBuffer shifted = ByteBuffer.allocate(bytes.length + 7)
                .position(3)
                .put(bytes)
                .flip()
                .position(3)
                .slice();
        assertThat(reader.read(direct)).isEqualTo(OscMessage.of("/a", "text", 5));
        assertThat(reader.read(shifted)).isEqualTo(OscMessage.of("/a", "text", 5));
    }

    private OscPacket read(String hex) throws OscFault {
        return reader.read(ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    private static String written(OscPacket packet) throws OscFault {
        ByteBuffer bytes = new PacketWriter(65_507).write(packet);
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HexFormat.of().formatHex(copy);
    }
}
