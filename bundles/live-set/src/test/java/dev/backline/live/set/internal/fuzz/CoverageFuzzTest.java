package dev.backline.live.set.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.max.InventedDevices;
import dev.backline.live.set.internal.midi.SmfWriter;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
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
    void onlyWhereJazzerRuns() throws Exception {
        String machine = (System.getProperty("os.name") + " " + System.getProperty("os.arch")).toLowerCase(Locale.ROOT);
        assumeTrue(machine.matches("linux amd64|windows.* amd64|mac.*"), "Jazzer has no library for " + machine);
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
        fuzz("", all, 20_000);
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void inTheLongProfileEachReaderHasInputsOfItsOwn(Reader reader) throws Exception {
        assumeTrue(LONG, "only in the long profile");
        fuzz(reader.name(), seeds.getOrDefault(reader, List.of()), 150_000);
    }

    private void fuzz(String reader, List<byte[]> inputs, int runs) throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < inputs.size(); i++) {
            Files.write(corpus.resolve("seed" + i), inputs.get(i));
        }
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ReaderFuzz.class.getName(),
                "--instrumentation_includes=dev.backline.live.set.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-runs=" + runs,
                "-timeout=60",
                // The heap is the limit: Linux hands the peak of the process that starts this one on to it.
                "-rss_limit_mb=0",
                "-seed=7"));
        if (!reader.isEmpty()) {
            command.add("--target_args=" + reader);
        }
        String words = dictionary(inputs);
        if (!words.isEmpty()) {
            command.add("-dict=" + Files.writeString(folder.resolve("words.txt"), words));
        }
        command.add(corpus.toString());
        int exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String told = Files.readString(log, StandardCharsets.ISO_8859_1);
        assertThat(exit).as(told).isZero();
        Matcher done = Pattern.compile("Done (\\d+) runs").matcher(told);
        assertThat(done.find()).as(told).isTrue();
        assertThat(Integer.parseInt(done.group(1))).isGreaterThanOrEqualTo(runs);
        System.out.println("fuzzed " + (reader.isEmpty() ? "all readers" : reader) + ": " + done.group(1) + " inputs, "
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

    /** Our classes and what they need; JUnit and the rest stay out. */
    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(p -> p.matches(".*(classes|backline|jackson|jazzer|jspecify|osgi).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
