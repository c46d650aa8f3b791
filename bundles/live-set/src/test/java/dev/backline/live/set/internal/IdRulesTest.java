package dev.backline.live.set.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.LiveSet;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The rules by which Live refuses a set as corrupt. */
class IdRulesTest {
    private static final LiveSet SET = InventedSets.full();
    private static Element root;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("Set.als");
        new AlsSetWriter(null).write(SET, file);
        try (InputStream in = Corpus.open(file)) {
            root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        }
    }

    @Test
    void noPointeeOccursTwice() {
        List<String> ids = pointees();
        assertThat(ids).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    }

    @Test
    void nextPointeeLiesAboveEveryId() {
        int next = Integer.parseInt(value("NextPointeeId"));
        assertThat(all("*").stream()
                        .filter(e -> e.hasAttribute("Id"))
                        .mapToInt(e -> Integer.parseInt(e.getAttribute("Id"))))
                .allMatch(id -> id < next);
    }

    @Test
    void siblingsNeverShareAnId() {
        for (Element parent : all("*")) {
            List<String> ids = children(parent).stream()
                    .filter(e -> e.hasAttribute("Id"))
                    .map(e -> e.getAttribute("Id"))
                    .toList();
            assertThat(ids).as(parent.getTagName()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyEnvelopePointsToATarget() {
        Set<String> targets = new HashSet<>(pointees());
        assertThat(all("PointeeId")).hasSize(2).allMatch(e -> targets.contains(e.getAttribute("Value")));
    }

    @Test
    void tempoAndSignatureStandInBothPlaces() {
        Element main = all("MasterTrack").getFirst();
        assertThat(first(first(main, "Tempo"), "Manual").getAttribute("Value")).isEqualTo("126");
        assertThat(first(main, "FloatEvent").getAttribute("Value")).isEqualTo("126");
        assertThat(first(main, "FloatEvent").getAttribute("Time")).isEqualTo("-63072000");
        assertThat(first(first(main, "TimeSignature"), "Manual").getAttribute("Value"))
                .isEqualTo("201");
        assertThat(first(main, "EnumEvent").getAttribute("Value")).isEqualTo("201");
    }

    @Test
    void slotsAndSendsFollowScenesAndReturns() {
        for (Element list : all("ClipSlotList")) {
            String track = ((Element) list.getParentNode().getParentNode().getParentNode()).getTagName();
            boolean plays = track.equals("MidiTrack") || track.equals("AudioTrack");
            assertThat(children(list)).as(track).hasSize(plays ? SET.scenes().size() : 0);
        }
        assertThat(all("GroupTrackSlot")).hasSize(SET.scenes().size());
        assertThat(all("SendPreBool")).hasSize(2);
        assertThat(all("Sends").stream().map(e -> children(e).size())).containsOnly(0, 2);
        assertThat(all("TrackSendHolder")).hasSize(2 * 8);
    }

    @Test
    void groupsStandBeforeTheirMembersAndMembersNameThem() {
        List<Element> tracks = children(all("Tracks").getFirst());
        String group = tracks.getFirst().getAttribute("Id");
        assertThat(tracks.getFirst().getTagName()).isEqualTo("GroupTrack");
        assertThat(IntStream.rangeClosed(1, 2)
                        .mapToObj(i -> first(tracks.get(i), "TrackGroupId").getAttribute("Value")))
                .containsOnly(group);
        assertThat(first(first(tracks.get(1), "AudioOutputRouting"), "Target").getAttribute("Value"))
                .isEqualTo("AudioOut/GroupTrack");
    }

    @Test
    void padsCountDownward() {
        assertThat(all("ReceivingNote").stream().map(e -> e.getAttribute("Value")))
                .containsExactly("92", "86");
        assertThat(all("ChokeGroup").stream().map(e -> e.getAttribute("Value"))).containsExactly("0", "1");
    }

    @Test
    void samplesLieInTheProjectAndNoPathIsAbsolute() {
        assertThat(all("SampleRef")).hasSizeGreaterThan(5);
        for (Element sample : all("SampleRef")) {
            assertThat(first(sample, "RelativePathType").getAttribute("Value")).isEqualTo("3");
            assertThat(first(sample, "RelativePath").getAttribute("Value")).startsWith("Samples/");
            assertThat(first(sample, "Path").getAttribute("Value")).startsWith("Samples/");
        }
    }

    private List<String> pointees() {
        return all("*").stream()
                .filter(e -> e.getTagName()
                        .matches("AutomationTarget|Pointee|\\w*ModulationTarget|ControllerTargets\\.\\d+"))
                .map(e -> e.getAttribute("Id"))
                .toList();
    }

    private String value(String name) {
        return all(name).getFirst().getAttribute("Value");
    }

    private List<Element> all(String name) {
        var nodes = root.getElementsByTagName(name);
        // Walking the live list by index is slow in this parser; one pass over the tree is not.
        List<Element> answer = new ArrayList<>();
        if (!name.equals("*")) {
            for (int i = 0; i < nodes.getLength(); i++) {
                answer.add((Element) nodes.item(i));
            }
            return answer;
        }
        collect(root, answer);
        return answer;
    }

    private static void collect(Element element, List<Element> answer) {
        answer.add(element);
        children(element).forEach(c -> collect(c, answer));
    }

    private static Element first(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private static List<Element> children(Element parent) {
        List<Element> answer = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                answer.add(e);
            }
        }
        return answer;
    }
}
