package dev.backline.live.set.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.model.Seed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDocumentTest {
    private static final String SET = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Ableton MajorVersion="5" MinorVersion='11.0_433'>
            \t<LiveSet>
            \t\t<!-- kept -->
            \t\t<Name Value="T&amp;C &#xE9; &quot;x&quot;" />
            \t\t<Data>
            \t\t\t0A0B
            \t\t</Data>
            \t\t<Empty></Empty>
            \t\t<Slots><Slot Id="0" /><Slot Id="1"/></Slots>
            \t</LiveSet>
            </Ableton>
            """;

    private static XmlDocument parse(String text) throws SetFault {
        return XmlDocument.parse(text.getBytes(StandardCharsets.UTF_8), "Song.als");
    }

    private static String text(XmlDocument document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void withoutAnEditEveryByteStays() throws SetFault {
        assertThat(text(parse(SET))).isEqualTo(SET);
        assertThat(text(parse(SET.replace("\n", "\r\n")))).isEqualTo(SET.replace("\n", "\r\n"));
        assertThat(text(parse("\uFEFF" + SET))).isEqualTo("\uFEFF" + SET);
    }

    @Test
    void valuesAreReadWithoutTheReferencesOfXml() throws SetFault {
        Node root = parse(SET).root();
        assertThat(root.value("LiveSet/Name")).contains("T&C é \"x\"");
        assertThat(root.at("LiveSet/Data").orElseThrow().text().strip()).isEqualTo("0A0B");
        assertThat(root.attribute("MinorVersion")).contains("11.0_433");
        assertThat(root.at("LiveSet/Slots/Missing")).isEmpty();
    }

    @Test
    void anEditChangesTheBytesOfItsTagAlone() throws SetFault {
        XmlDocument document = parse(SET);
        Node name = document.root().at("LiveSet/Name").orElseThrow();
        Node edited = new TreeEdit().value(name, "<A> & \"B\"").apply(document.root());
        assertThat(text(document.withRoot(edited)))
                .isEqualTo(SET.replace("T&amp;C &#xE9; &quot;x&quot;", "&lt;A&gt; &amp; &quot;B&quot;"));
    }

    @Test
    void newElementsAreIndentedAsLiveDoes() throws SetFault {
        XmlDocument document = parse(SET);
        Node empty = document.root().at("LiveSet/Empty").orElseThrow();
        Node edited = new TreeEdit()
                .append(empty, Node.of("A").plus(Node.leaf("B", "1")))
                .apply(document.root());
        assertThat(text(document.withRoot(edited)))
                .isEqualTo(SET.replace(
                        "<Empty></Empty>", "<Empty>\n\t\t\t<A>\n\t\t\t\t<B Value=\"1\" />\n\t\t\t</A>\n\t\t</Empty>"));
    }

    @Test
    void removedElementsLeaveTheirNeighbours() throws SetFault {
        XmlDocument document = parse(SET);
        Node slots = document.root().at("LiveSet/Slots").orElseThrow();
        Node edited = new TreeEdit()
                .remove(slots.children().getFirst())
                .insertBehind(slots.children().getLast(), Node.of("Slot", "Id", "2"))
                .set(slots.children().getLast(), "Id", "7")
                .apply(document.root());
        assertThat(edited.at("LiveSet/Slots").orElseThrow().children())
                .extracting(n -> n.attribute("Id", ""))
                .containsExactly("7", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<A><B></A></B>",
                "<A",
                "<A>",
                "<A/><B/>",
                "",
                "   ",
                "text",
                "<A>&nope;</A>",
                "<A v=\"&#0;\"/>",
                "<A v=\"<\"/>",
                "<A v=1/>",
                "<A v=\"1\" v=\"2\"/>",
                "<A v=\"1\"w=\"2\"/>",
                "<1A/>",
                "<!DOCTYPE A [<!ENTITY x \"y\">]><A>&x;</A>",
                "<!DOCTYPE A SYSTEM \"file:///etc/passwd\"><A/>",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><A/>",
                "<A>\u0001</A>",
                "<A><!-- open </A>"
            })
    void whatIsNoXmlIsRefusedWithItsLine(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("Song.als, line ")
                .hasMessageContaining("left unchanged");
    }

    @Test
    void wrongUtf8IsRefused() {
        byte[] bytes = {'<', 'A', ' ', 'v', '=', '"', (byte) 0xC0, (byte) 0x80, '"', '/', '>'};
        assertThatThrownBy(() -> XmlDocument.parse(bytes, "Song.als")).hasMessageContaining("UTF-8");
    }

    @Test
    void depthNamesAndAttributesAreLimited() {
        assertThatThrownBy(() -> parse("<A>".repeat(1_000_000))).hasMessageContaining("deep");
        assertThatThrownBy(() -> parse("<" + "A".repeat(5000) + "/>")).hasMessageContaining("longer");
        StringBuilder many = new StringBuilder("<A");
        for (int i = 0; i < 300; i++) {
            many.append(" a").append(i).append("=\"\"");
        }
        assertThatThrownBy(() -> parse(many + "/>")).hasMessageContaining("too many attributes");
    }

    @Test
    void mutatedSetsAreReadOrRefusedNothingElse() throws SetFault {
        RandomGenerator random = Seed.of(7).split("mutations").random();
        byte[] whole = SET.getBytes(StandardCharsets.UTF_8);
        int read = 0;
        int count = Boolean.getBoolean("backline.long") ? 1_000_000 : 20_000;
        for (int i = 0; i < count; i++) {
            byte[] bytes = mutate(whole, random);
            try {
                XmlDocument document = XmlDocument.parse(bytes, "Song.als");
                document.root().walk(Node::attributes);
                document.root().walk(Node::text);
                assertThat(document.bytes()).isEqualTo(bytes);
                read++;
            } catch (SetFault e) {
                assertThat(e).hasMessageContaining("Song.als, line ");
            }
        }
        assertThat(read).isBetween(count / 100, count - count / 100);
    }

    private static byte[] mutate(byte[] whole, RandomGenerator random) {
        byte[] bytes =
                random.nextInt(4) == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int i = 0; i < 1 + random.nextInt(3) && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) "<>/\"'=&; !-?".charAt(random.nextInt(12));
        }
        return bytes;
    }

    @Test
    void everyRealFileKeepsEveryByte() throws Exception {
        Assumptions.assumeTrue(Corpus.folder().isPresent(), "no real sets beside the checkout");
        int files = 0;
        for (String ending : List.of(".als", ".adg", ".adv", ".alc")) {
            for (Path file : Corpus.all(ending)) {
                if (file.endsWith("empty.als")) {
                    continue;
                }
                byte[] raw = Corpus.open(file).readAllBytes();
                XmlDocument document = SetFile.load(file, Progress.NONE).document();
                assertThat(document.bytes()).as("%s", file).isEqualTo(raw);
                files++;
            }
        }
        System.out.println("Kept byte for byte: " + files + " real files");
    }
}
