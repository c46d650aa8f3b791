package dev.backline.live.set.internal.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.exchange.DrawnSets;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Seed;
import dev.backline.model.SignatureMap;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
    private static final List<String> NAMES = List.of(
            "Intro",
            "=1+1",
            "+x",
            "-x",
            "@x",
            "'quoted",
            "a,b;c",
            "he said \"so\"",
            "two\nlines",
            " blank ",
            "",
            "ü\u202E");
    private static final TempoMap STEADY = TempoMap.constant(Tempo.of(120));
    private static final SignatureMap COMMON = SignatureMap.constant(TimeSignature.FOUR_FOUR);

    @TempDir
    Path folder;

    private static LiveSet marked() {
        List<Locator> locators = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            locators.add(new Locator(NAMES.get(i), Beats.of(i * 4.25)));
        }
        return DrawnSets.of(3).toBuilder().locators(locators).build();
    }

    @Test
    void cueListsComeBackEqual() throws Exception {
        LiveSet set = marked();
        assertThat(Cues.parse(Cues.csv(set), set.tempo(), set.signatures(), "x.csv"))
                .isEqualTo(set.locators());
        List<Locator> text = Cues.parse(Cues.text(set), set.tempo(), set.signatures(), "x.txt");
        List<Locator> reaper = Cues.parse(Cues.reaper(set), set.tempo(), set.signatures(), "x.csv");
        assertThat(reaper).extracting(Locator::name).isEqualTo(NAMES);
        for (int i = 0; i < NAMES.size(); i++) {
            double wanted = set.tempo().seconds(set.locators().get(i).at()).value();
            assertThat(set.tempo().seconds(text.get(i).at()).value()).isCloseTo(wanted, within(0.0006));
            assertThat(set.tempo().seconds(reaper.get(i).at()).value()).isCloseTo(wanted, within(0.0006));
        }
    }

    @Test
    void noTextBecomesAFormula() throws Exception {
        for (String table : List.of(Cues.csv(marked()), Cues.reaper(marked()))) {
            for (List<String> row : Csv.parse(table.replace("'", "~"), "x")) {
                row.forEach(field -> assertThat(field)
                        .doesNotStartWith("=")
                        .doesNotStartWith("@")
                        .doesNotStartWith("+"));
                assertThat(row.get(1)).doesNotStartWith("-");
            }
        }
        assertThat(Csv.guarded("=SUM(A1)")).isEqualTo("'=SUM(A1)");
        for (String name : NAMES) {
            assertThat(Csv.bare(Csv.guarded(name))).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"0:01.500,3", "1.5,3", "00:00:02,4", "'2,5',5", "1:00,120", "-0:01,-2"})
    void timesAreReadAsPeopleWriteThem(String time, double beats) throws Exception {
        assertThat(Cues.parse(time + " Drop", STEADY, COMMON, "x"))
                .containsExactly(new Locator("Drop", Beats.of(beats)));
    }

    @Test
    void tablesOfOthersAreRead() throws Exception {
        assertThat(Cues.parse("\uFEFFBar;Name\r\n1;Intro\r\n17.3;\"Drop; now\"\r\n", STEADY, COMMON, "x"))
                .containsExactly(new Locator("Intro", Beats.ZERO), new Locator("Drop; now", Beats.of(66)));
        assertThat(Cues.parse("name\tbeats\nA\t8\n", STEADY, COMMON, "x"))
                .containsExactly(new Locator("A", Beats.of(8)));
        assertThatThrownBy(() -> Cues.parse("name,beats\nA,soon\n", STEADY, COMMON, "x.csv"))
                .isInstanceOf(SetFault.class)
                .hasMessageStartingWith("x.csv, row 2 says no place");
        assertThatThrownBy(() -> Cues.parse("name,beats\n\"A,1\n", STEADY, COMMON, "x.csv"))
                .hasMessageContaining("line 2: a quotation mark is never closed");
    }

    @Test
    void anyTextIsReadOrRefused() {
        RandomGenerator random = Seed.of(7).split("cues").random();
        String[] pieces = {
            "name",
            "beats",
            ",",
            ";",
            "\t",
            "\"",
            "\n",
            "\r",
            "1:00",
            "1.5",
            "x",
            "'",
            "=",
            "\uFEFF",
            "99999999999",
            " ",
            "bar",
            "-"
        };
        for (int i = 0; i < (Boolean.getBoolean("backline.long") ? 5_000_000 : 50_000); i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "name,beats\n" : "");
            for (int k = 0; k < random.nextInt(20); k++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                Cues.parse(text.toString(), STEADY, COMMON, "x.csv");
            } catch (SetFault fault) {
                assertThat(fault.getMessage()).startsWith("x.csv");
            }
        }
    }

    @Test
    void everyNoteAndPointHasARow() throws Exception {
        LiveSet set = InventedSets.full();
        List<List<String>> rows = Csv.parse(Tables.notes(set), "x");
        assertThat(rows).hasSize(1 + 14).allMatch(r -> r.size() == 12);
        assertThat(rows.get(1))
                .containsExactly("kick", "session", "1", "Beat", "", "0", "0.25", "36", "C1", "100", "1", "1");
        assertThat(rows).anyMatch(r -> r.contains("0.5") && r.contains("64"));
        int points = 0;
        LiveSet moving = DrawnSets.of(8);
        for (Rows.Line line : Rows.lines(moving)) {
            points += line.envelope().points().size();
        }
        assertThat(Csv.parse(Tables.automation(moving), "x")).hasSize(points + 1);
    }

    /** Another program's reader is the judge, where it is installed. */
    @Test
    void pythonReadsJsonAndCsv() throws Exception {
        assumeTrue(python("pass").equals(""));
        LiveSet set = marked();
        Files.writeString(folder.resolve("a.json"), Tables.json(set));
        Files.writeString(folder.resolve("a.csv"), Cues.csv(set));
        Files.writeString(folder.resolve("names.txt"), String.join("\u0001", NAMES));
        int notes =
                Rows.places(set).stream().mapToInt(p -> p.clip().notes().size()).sum();
        String script = """
                import json, csv
                d = json.load(open('a.json', encoding='utf-8'))
                names = open('names.txt', encoding='utf-8', newline='').read().split(chr(1))
                assert [l['name'] for l in d['locators']] == names
                assert sum(len(c['notes']) for c in d['clips']) == %d
                rows = list(csv.reader(open('a.csv', encoding='utf-8', newline='')))
                plain = [r[0][1:] if r[0][:1] == "'" else r[0] for r in rows[1:]]
                assert plain == names, plain
                """.formatted(notes);
        assertThat(python(script)).isEmpty();
    }

    private String python(String script) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "-c", script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : "failed: " + out;
        } catch (IOException e) {
            return "not there";
        }
    }
}
