package dev.backline.live.set.internal.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.action.Outcome;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.action.SetActions;
import dev.backline.live.set.internal.file.SetFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static final List<String> COLUMNS =
            List.of("xml_bytes", "tracks", "scenes", "clips_session", "clips_arr", "notes", "devices", "envelopes");

    @Test
    void theCountsOfEveryFileAreThoseOfTheIndex() throws Exception {
        assumeTrue(Corpus.folder().isPresent());
        Path folder = Corpus.folder().orElseThrow();
        int compared = 0;
        for (Map<String, String> row : rows(folder.resolve("index.csv"))) {
            if (row.get("ext").equals("amxd") || row.get("status").equals("empty")) {
                continue;
            }
            SetFile file = SetFile.load(folder.resolve(row.get("file")), Progress.NONE);
            Map<String, Object> counts =
                    Census.of(file.document().root()).counts(file.document().size());
            for (String column : COLUMNS) {
                String wanted = row.get(column);
                if (!wanted.isEmpty()) {
                    assertThat(counts.get(column))
                            .as(row.get("file") + " " + column)
                            .hasToString(wanted);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(400);
    }

    @Test
    void manySetsAreReadAtATimeAndToldInOrder() throws Exception {
        assumeTrue(Corpus.folder().isPresent());
        List<Path> sets =
                Corpus.sets().stream().filter(f -> f.toFile().length() < 60_000).toList();
        Map<Path, Object> before = states(sets);
        Outcome<SetInfo> outcome = new SetActions().info(sets, Optional.empty(), Progress.NONE);
        assertThat(outcome.results()).extracting(SetInfo::file).isEqualTo(sets);
        assertThat(outcome.results()).allSatisfy(i -> {
            assertThat(i.live()).isPresent();
            assertThat(i.tempo()).isPresent();
            assertThat(i.signature()).isPresent();
        });
        assertThat(states(sets)).isEqualTo(before);
    }

    /** What reading must not change: bytes and times. */
    private static Map<Path, Object> states(List<Path> files) throws Exception {
        Map<Path, Object> states = new LinkedHashMap<>();
        for (Path file : files) {
            states.put(file, Files.getLastModifiedTime(file) + SetFile.hash(Files.readAllBytes(file)));
        }
        return states;
    }

    @Test
    void readingStopsSoonAfterItIsCancelled() throws Exception {
        assumeTrue(Corpus.folder().isPresent());
        List<Path> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.addAll(Corpus.real("11.0.12"));
        }
        AtomicInteger asked = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // Nobody listens.
            }

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() >= 20;
            }
        };
        Assertions.assertThatThrownBy(() -> new SetActions().info(many, Optional.empty(), progress))
                .isInstanceOf(JobCancelled.class);
        // No file's reader asks a second time once it was told to stop, nor does what waits for them.
        assertThat(asked.get()).isLessThanOrEqualTo(20 + many.size() + 1);
    }

    private static List<Map<String, String>> rows(Path csv) throws Exception {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = Files.readString(csv);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (c != '\r' || quoted) {
                cell.append(c);
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> one : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < one.size(); i++) {
                row.put(lines.getFirst().get(i), one.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
