package dev.backline.live.set.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The guide's table of what was seen in which version is what the files say. {@code -Dcoverage.update=true} writes it anew. */
class CoverageTableTest {
    private static final String MARK = "<!-- generated table -->\n";
    private static final List<Era> ERAS = List.of(Era.LIVE_8, Era.LIVE_9, Era.LIVE_10, Era.LIVE_11, Era.LIVE_12);

    private static final Map<String, List<String>> ELEMENTS = elements();

    private static Map<String, List<String>> elements() {
        Map<String, List<String>> elements = new LinkedHashMap<>();
        elements.put("MIDI tracks", List.of("MidiTrack"));
        elements.put("audio tracks", List.of("AudioTrack"));
        elements.put("groups", List.of("GroupTrack"));
        elements.put("returns", List.of("ReturnTrack"));
        elements.put("MIDI clips", List.of("MidiClip"));
        elements.put("audio clips", List.of("AudioClip"));
        elements.put("notes", List.of("MidiNoteEvent"));
        elements.put("take lanes with clips", List.of("TakeLane"));
        elements.put("automation envelopes", List.of("AutomationEnvelope"));
        elements.put("clip envelopes", List.of("ClipEnvelope", "Modulation"));
        elements.put("curved automation", List.of("@CurveControl1X"));
        elements.put("locators", List.of("Locator"));
        elements.put("grooves", List.of("Groove"));
        elements.put("instrument racks", List.of("InstrumentGroupDevice"));
        elements.put("drum racks", List.of("DrumGroupDevice"));
        elements.put("audio effect racks", List.of("AudioEffectGroupDevice"));
        elements.put("MIDI effect racks", List.of("MidiEffectGroupDevice"));
        elements.put("macro variations", List.of("MacroSnapshot"));
        elements.put("Simpler", List.of("OriginalSimpler"));
        elements.put("Sampler", List.of("MultiSampler"));
        elements.put("EQ Eight", List.of("Eq8"));
        elements.put("Compressor", List.of("Compressor2"));
        elements.put("Glue Compressor", List.of("GlueCompressor"));
        elements.put("Reverb", List.of("Reverb"));
        elements.put("Delay", List.of("Delay"));
        elements.put("Saturator", List.of("Saturator"));
        elements.put("Limiter", List.of("Limiter"));
        elements.put("Utility", List.of("StereoGain"));
        elements.put("VST plug-ins", List.of("PluginDevice"));
        elements.put("Audio Units", List.of("AuPluginDevice"));
        elements.put("Max devices", List.of("MxDeviceAudioEffect", "MxDeviceMidiEffect", "MxDeviceInstrument"));
        elements.put("sample references", List.of("SampleRef"));
        return elements;
    }

    @Test
    void theGuideSaysWhatTheFilesSay() throws Exception {
        Assumptions.assumeTrue(Corpus.folder().isPresent(), "no real sets beside the checkout");
        String table = table();
        Path page = Path.of("../../docs/guide/versions.md");
        String text = Files.readString(page);
        int from = text.indexOf(MARK) + MARK.length();
        int to = text.indexOf(MARK, from);
        if (Boolean.getBoolean("coverage.update")) {
            Files.writeString(page, text.substring(0, from) + table + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to)).isEqualTo(table);
    }

    private static String table() throws Exception {
        Map<Era, Integer> files = new EnumMap<>(Era.class);
        Map<String, Map<Era, Integer>> counts = new LinkedHashMap<>();
        for (Path file : Corpus.sets()) {
            Node root = SetFile.load(file, Progress.NONE).document().root();
            Era era = Era.of(root);
            files.merge(era, 1, Integer::sum);
            count(root)
                    .forEach((name, count) -> counts.computeIfAbsent(name, n -> new EnumMap<>(Era.class))
                            .merge(era, count, Integer::sum));
        }
        StringBuilder out = new StringBuilder(
                "| in sets of | Live 8 | Live 9 | Live 10 | Live 11 | Live 12 |\n|---|--:|--:|--:|--:|--:|\n");
        row(out, "files", files);
        ELEMENTS.keySet().forEach(name -> row(out, name, counts.getOrDefault(name, Map.of())));
        return out.toString();
    }

    private static void row(StringBuilder out, String name, Map<Era, Integer> counts) {
        out.append("| ")
                .append(name)
                .append(" | ")
                .append(ERAS.stream()
                        .map(e -> counts.getOrDefault(e, 0))
                        .map(n -> n == 0 ? "-" : n.toString())
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private static Map<String, Integer> count(Node root) {
        Map<String, Integer> byName = new LinkedHashMap<>();
        root.walk(n -> {
            byName.merge(n.name(), 1, Integer::sum);
            if (n.is("FloatEvent") && n.attribute("CurveControl1X").isPresent()) {
                byName.merge("@CurveControl1X", 1, Integer::sum);
            }
        });
        Map<String, Integer> counts = new LinkedHashMap<>();
        ELEMENTS.forEach((name, elements) -> counts.put(
                name, elements.stream().mapToInt(e -> byName.getOrDefault(e, 0)).sum()));
        return counts;
    }
}
