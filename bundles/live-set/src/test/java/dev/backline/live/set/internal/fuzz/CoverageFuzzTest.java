package dev.backline.live.set.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.max.InventedDevices;
import dev.backline.live.set.internal.midi.SmfWriter;
import dev.backline.testkit.fuzz.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Inputs that Jazzer finds by the code they reach, from small seeds of every format: some thousands over all readers, 150,000 for
 * each of the seven in the long profile. It runs in a process of its own, so that only our classes there are instrumented.
 */
class CoverageFuzzTest {
    private static final boolean LONG = Boolean.getBoolean("backline.long");
    private static final Pattern WORD = Pattern.compile("[<\" ]([A-Za-z][A-Za-z.]{2,40})[ =>\"/]");

    private static final String SET = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Ableton MajorVersion="5" MinorVersion="11.0_433" Creator="Ableton Live 11.0">
            <LiveSet><Tracks><AudioTrack Id="1"><Name><EffectiveName Value="Drums" /></Name><DeviceChain><MainSequencer><ClipSlotList>
            <ClipSlot Id="0"><ClipSlot><Value><AudioClip Id="0" Time="0"><Name Value="Kick" /><SampleRef><FileRef>
            <RelativePathType Value="0" /><RelativePath Value="" /><Path Value="/disk/kick.wav" /></FileRef></SampleRef></AudioClip>
            </Value></ClipSlot></ClipSlot></ClipSlotList></MainSequencer></DeviceChain></AudioTrack></Tracks></LiveSet></Ableton>
            """;

    private static final String PROJECT = """
            <Project version="1.0"><Transport><Tempo id="t" unit="bpm" value="120"/></Transport><Structure>
            <Track id="a" contentType="notes" name="Bass"/></Structure><Arrangement><Lanes timeUnit="beats"><Lanes track="a"><Clips>
            <Clip time="0" duration="4"><Notes><Note time="0" duration="1" channel="0" key="36" vel="0.8"/></Notes></Clip>
            </Clips></Lanes></Lanes></Arrangement></Project>
            """;

    @TempDir
    Path folder;

    private final Map<Reader, List<byte[]>> seeds = new EnumMap<>(Reader.class);

    @BeforeEach
    void seed() throws Exception {
        Path midi = folder.resolve("seed.mid");
        new SmfWriter().write(InventedSets.full(), midi);
        byte[] set = SET.getBytes(StandardCharsets.UTF_8);
        seeds.put(Reader.DOCUMENT, List.of(set));
        seeds.put(Reader.SET, List.of(set, SafeSave.pack(set)));
        seeds.put(Reader.PRESET, List.of(preset("GroupDevicePreset"), preset("LiveSet"), preset("SkinManager")));
        seeds.put(Reader.MIDI, List.of(Files.readAllBytes(midi)));
        seeds.put(
                Reader.MAX,
                List.of(
                        InventedDevices.unfrozen(InventedDevices.PATCHER),
                        InventedDevices.frozen(),
                        InventedDevices.encrypted()));
        seeds.put(Reader.PROJECT, List.of(PROJECT.getBytes(StandardCharsets.UTF_8)));
        seeds.put(Reader.CUES, List.of("name,beats\nDrop,8\n\"In; out\",1:30\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] preset(String kind) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Ableton MajorVersion=\"5\" MinorVersion=\"11.0_433\""
                        + " Creator=\"Ableton Live 11.0\"><" + kind + "><Name Value=\"A\" /></" + kind
                        + "></Ableton>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyReaderAnswersOrRefusesWhatReachesNewCode() throws Exception {
        List<byte[]> all = new ArrayList<>();
        for (Reader reader : Reader.values()) {
            for (byte[] seed : seeds.getOrDefault(reader, List.of())) {
                byte[] chosen = new byte[seed.length + 1];
                chosen[0] = (byte) reader.ordinal();
                System.arraycopy(seed, 0, chosen, 1, seed.length);
                all.add(chosen);
            }
        }
        fuzz("", all, 8_000);
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void inTheLongProfileEachReaderHasInputsOfItsOwn(Reader reader) throws Exception {
        assumeTrue(LONG, "only in the long profile");
        fuzz(reader.name(), seeds.getOrDefault(reader, List.of()), 150_000);
    }

    private void fuzz(String reader, List<byte[]> inputs, int runs) throws Exception {
        Path corpus = Fuzzing.corpus(folder);
        for (int i = 0; i < inputs.size(); i++) {
            Files.write(corpus.resolve("seed" + i), inputs.get(i));
        }
        Fuzzing fuzzing = Fuzzing.of(ReaderFuzz.class, folder)
                .instrumenting("dev.backline.live.set.**")
                .with("jackson")
                .heap(512)
                .words(dictionary(inputs));
        int tried =
                reader.isEmpty() ? fuzzing.run(runs) : fuzzing.argument(reader).run(runs);
        assertThat(tried).isGreaterThanOrEqualTo(runs);
        System.out.println("fuzzed " + (reader.isEmpty() ? "all readers" : reader) + ": " + tried + " inputs, "
                + Files.list(corpus).count() + " of them kept for the code they reached");
    }

    /** The names in the seeds, so that more of what is tried is well-formed. */
    private static String dictionary(List<byte[]> inputs) {
        TreeSet<String> words = new TreeSet<>();
        for (byte[] input : inputs) {
            WORD.matcher(new String(input, StandardCharsets.ISO_8859_1))
                    .results()
                    .forEach(m -> words.add(m.group(1)));
        }
        return words.stream().map(w -> "\"" + w + "\"\n").collect(Collectors.joining());
    }
}
