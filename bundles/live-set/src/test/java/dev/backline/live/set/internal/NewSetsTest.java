package dev.backline.live.set.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.set.SetFormat;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Clip;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** That what a set says is where Live keeps it. */
class NewSetsTest {
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    @TempDir
    Path folder;

    private Element write(LiveSet set, SetFormat format) throws Exception {
        Path file = folder.resolve(set.name() + ".als");
        new AlsSetWriter(null).write(set, file, format);
        try (InputStream in = Corpus.open(file)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        }
    }

    private static SetFormat suite(int live) {
        return new SetFormat(live, SetFormat.Edition.SUITE);
    }

    private static String value(Element root, String path) throws Exception {
        return XPATH.evaluate(path + "/@Value", root);
    }

    private static List<Element> all(Element root, String path) throws Exception {
        var nodes = (org.w3c.dom.NodeList) XPATH.evaluate(path, root, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static void collect(Element element, List<Element> answer) {
        answer.add(element);
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                collect(e, answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12})
    void idsHoldAllRulesAndNoPointeeDangles(int live) throws Exception {
        Element root = write(EverySet.of(), suite(live));
        List<Element> elements = new ArrayList<>();
        collect(root, elements);
        Map<String, Element> targets = new HashMap<>();
        int highest = 0;
        for (Element element : elements) {
            if (element.getTagName()
                    .matches("AutomationTarget|Pointee|\\w*ModulationTarget|ControllerTargets\\.\\d+")) {
                assertThat(targets.put(element.getAttribute("Id"), element))
                        .as(element.getTagName())
                        .isNull();
            }
            if (element.hasAttribute("Id")) {
                highest = Math.max(highest, Integer.parseInt(element.getAttribute("Id")));
            }
            siblings(element);
        }
        assertThat(Integer.parseInt(value(root, "LiveSet/NextPointeeId"))).isGreaterThan(highest);
        List<Element> pointers = all(root, "//PointeeId");
        assertThat(pointers).hasSizeGreaterThan(12).allMatch(p -> targets.containsKey(p.getAttribute("Value")));
    }

    private static void siblings(Element parent) {
        List<String> ids = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.hasAttribute("Id")) {
                ids.add(e.getAttribute("Id"));
            }
        }
        assertThat(ids).as(parent.getTagName()).doesNotHaveDuplicates();
    }

    @Test
    void automationPointsToWhatItNamesInTheFilesOwnUnits() throws Exception {
        Element root = write(EverySet.of(), suite(11));
        assertThat(events(root, "//MidiTrack//Mixer/Volume")).containsExactly("1", "0.5", "1");
        assertThat(events(root, "//MidiTrack//Sends/TrackSendHolder/Send")).containsExactly("0.0003162277571", "0.5");
        assertThat(events(root, "//GlueCompressor/Threshold")).containsExactly("-20", "-30");
        assertThat(events(root, "//GlueCompressor/On")).containsExactly("true", "false");
        assertThat(events(root, "//InstrumentGroupDevice/MacroControls.0")).containsExactly("64", "127");
        assertThat(events(root, "(//OriginalSimpler)[1]//VolumeAndPan/Envelope/AttackTime"))
                .containsExactly("10", "500");
        assertThat(events(root, "//MasterTrack//Mixer/CrossFade")).containsExactly("-1", "1");
        assertThat(events(root, "//MasterTrack//Mixer/Tempo")).containsExactly("100", "100", "140", "120");
        assertThat(events(root, "//MasterTrack//Mixer/TimeSignature")).containsExactly("201", "303");
        assertThat(XPATH.evaluate("//FloatEvent[@CurveControl1X]/@CurveControl2Y", root))
                .isEqualTo("0.5");
    }

    private static List<String> events(Element root, String parameter) throws Exception {
        String id = XPATH.evaluate(parameter + "/AutomationTarget/@Id", root);
        return all(root, "//AutomationEnvelope[EnvelopeTarget/PointeeId/@Value='" + id + "']/Automation/Events/*")
                .stream()
                .map(e -> e.getAttribute("Value"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12})
    void clipsKeepMarkersLaunchGrooveAndEnvelopes(int live) throws Exception {
        Element root = write(EverySet.of(), suite(live));
        String clip = "//ClipSlot/Value/MidiClip[Name/@Value='Launched']/";
        assertThat(List.of(
                        value(root, clip + "Loop/LoopStart"),
                        value(root, clip + "Loop/LoopEnd"),
                        value(root, clip + "Loop/StartRelative"),
                        value(root, clip + "Loop/OutMarker")))
                .containsExactly("1", "5", "1", "6");
        assertThat(List.of(
                        value(root, clip + "LaunchMode"),
                        value(root, clip + "LaunchQuantisation"),
                        value(root, clip + "Legato"),
                        value(root, clip + "VelocityAmount"),
                        value(root, clip + "GrooveSettings/GrooveId")))
                .containsExactly("3", "11", "true", "0.25", "0");
        String follow = clip + "FollowAction/";
        assertThat(List.of(
                        value(root, follow + "FollowActionA"),
                        value(root, follow + "FollowChanceA"),
                        value(root, follow + "JumpIndexA"),
                        value(root, follow + "FollowActionB"),
                        value(root, follow + "FollowTime"),
                        value(root, follow + "IsLinked"),
                        value(root, follow + "FollowActionEnabled")))
                .containsExactly("9", "90", "2", "8", "6", "false", "true");
        Element note = all(root, clip + "Notes//MidiNoteEvent").getFirst();
        assertThat(note.getAttribute("Probability")
                        + note.getAttribute("VelocityDeviation")
                        + note.getAttribute("IsEnabled"))
                .isEqualTo("0.75-20false");
        List<String> pointees = all(root, clip + "Envelopes/Envelopes/ClipEnvelope/EnvelopeTarget/PointeeId").stream()
                .map(e -> e.getAttribute("Value"))
                .toList();
        assertThat(pointees)
                .containsExactly(
                        XPATH.evaluate("//MidiTrack//Mixer/Pan/ModulationTarget/@Id", root),
                        XPATH.evaluate("//MidiTrack//ControllerTargets.3/@Id", root));
    }

    @Test
    void racksHaveZonesMacrosThatMoveSomethingAndVariations() throws Exception {
        Element root = write(EverySet.of(), suite(12));
        String mapped = "(//OriginalSimpler)[1]//VolumeAndPan/Envelope/AttackTime";
        assertThat(value(root, mapped + "/KeyMidi/Channel")).isEqualTo("16");
        assertThat(value(root, mapped + "/KeyMidi/NoteOrController")).isEqualTo("0");
        assertThat(value(root, mapped + "/MidiControllerRange/Max")).isEqualTo("2000");
        assertThat(value(root, "//InstrumentBranch[1]/MixerDevice/Volume/KeyMidi/NoteOrController"))
                .isEqualTo("1");
        assertThat(value(root, "//InstrumentBranch[1]/ZoneSettings/VelocityRange/CrossfadeMax"))
                .isEqualTo("80");
        assertThat(value(root, "//MacroSnapshot/MacroHasValue.0")).isEqualTo("true");
        assertThat(value(root, "//InstrumentGroupDevice/MacroDisplayNames.1")).isEqualTo("Level");
        assertThat(value(root, "//GlueCompressor/SideChain/RoutedInput/Routable/Target"))
                .isEqualTo("AudioIn/Track.2/PostFxOut");
        assertThat(value(root, "//GlueCompressor/DryWet/Manual")).isEqualTo("0.8");
        assertThat(value(root, "//GlueCompressor/On/Manual")).isEqualTo("false");
    }

    @Test
    void audioKeepsWarpFadesAndTakes() throws Exception {
        Element root = write(EverySet.of(), suite(11));
        String clip = "//ClipSlot/Value/AudioClip/";
        assertThat(all(root, clip + "WarpMarkers/WarpMarker").stream()
                        .map(e -> e.getAttribute("SecTime") + "=" + e.getAttribute("BeatTime"))
                        .toList())
                .containsExactly("0=0", "2.5=4", "4=8", "4.01171875=8.03125");
        assertThat(List.of(
                        value(root, clip + "WarpMode"),
                        value(root, clip + "ComplexProFormants"),
                        value(root, clip + "PitchCoarse"),
                        value(root, clip + "Fades/FadeOutLength"),
                        value(root, clip + "Fades/IsDefaultFadeIn"),
                        value(root, clip + "Ram")))
                .containsExactly("6", "80", "-3", "1", "false", "true");
        assertThat(all(root, "//TakeLane/ClipAutomation/Events/AudioClip")).hasSize(1);
        assertThat(value(root, "//AudioTrack//AudioInputRouting/Target")).isEqualTo("AudioIn/External/S1");
        assertThat(value(root, "//AudioTrack//AudioOutputRouting/Target")).isEqualTo("AudioOut/Track.1/TrackIn");
        assertThat(value(root, "//AudioTrack//Mixer/CrossFadeState/Manual")).isEqualTo("2");
    }

    @Test
    void theSetKeepsTransportScenesAndItsOwnSettings() throws Exception {
        Element root = write(EverySet.of(), suite(12));
        assertThat(List.of(
                        value(root, "LiveSet/GlobalQuantisation"),
                        value(root, "LiveSet/Transport/LoopStart"),
                        value(root, "LiveSet/Transport/LoopLength"),
                        value(root, "LiveSet/Transport/PunchIn"),
                        value(root, "LiveSet/ScaleInformation/Root"),
                        value(root, "LiveSet/ScaleInformation/Name"),
                        value(root, "LiveSet/Scenes/Scene[1]/Tempo"),
                        value(root, "LiveSet/Scenes/Scene[1]/TimeSignatureId"),
                        value(root, "LiveSet/Scenes/Scene[1]/FollowAction/FollowActionEnabled"),
                        value(root, "LiveSet/SendsPre/SendPreBool"),
                        value(root, "LiveSet/GroovePool/Grooves/Groove/TimingAmount"),
                        value(root, "//MainTrack//GlobalGrooveAmount/Manual")))
                .containsExactly("11", "8", "16", "true", "2", "2", "99.5", "200", "true", "true", "50", "130");
        assertThat(root.getAttribute("MinorVersion")).startsWith("12.");
        assertThat(root.getAttribute("Creator")).startsWith("Ableton Live 12").contains("Backline");
    }

    @Test
    void aSmallEditionGetsWhatItHoldsAndTheRestIsTold() throws Exception {
        List<Track> tracks = IntStream.range(0, 10)
                .mapToObj(i -> InventedSets.midi(
                                "t" + i, Device.builder(Device.EQ_EIGHT).build())
                        .session(
                                9,
                                Clip.builder("c", dev.backline.model.Beats.of(4))
                                        .build())
                        .build())
                .toList();
        List<Scene> scenes = IntStream.range(0, 10)
                .mapToObj(i -> Scene.of("s" + i, dev.backline.model.Color.NONE))
                .toList();
        LiveSet set = LiveSet.builder("Big", Tempo.of(120))
                .tracks(tracks)
                .scenes(scenes)
                .build();
        SetFormat lite = new SetFormat(11, SetFormat.Edition.LITE);
        Element root = write(set, lite);
        assertThat(all(root, "LiveSet/Tracks/*")).hasSize(8);
        assertThat(all(root, "LiveSet/Scenes/*")).hasSize(8);
        assertThat(all(root, "//Eq8")).isEmpty();
        assertThat(new AlsSetWriter(null).omissions(set, lite))
                .anyMatch(o -> o.contains("t9") && o.contains("8 tracks"))
                .anyMatch(o -> o.contains("Scenes 9 to 10"))
                .anyMatch(o -> o.contains("live/Eq8"));
    }

    @Test
    void onlyWhatNoRealSetShowsIsLeftOut() throws Exception {
        assertThat(new AlsSetWriter(null).omissions(EverySet.of())).isEmpty();
        assertThat(new AlsSetWriter(null).omissions(EverySet.of(), suite(12))).isEmpty();
    }
}
