package dev.backline.core.internal.job;

import dev.backline.api.home.Home;
import dev.backline.api.job.JobInfo;
import dev.backline.core.internal.home.AtomicFile;
import dev.backline.core.internal.json.Json;
import dev.backline.model.Seconds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The job history of the home: {@code jobs/<id>.json}, and {@code jobs/<id>.cancel} as a wish of another process. */
final class JobFiles {
    /** How many jobs are remembered. */
    static final int KEPT = 500;

    private static final int SLACK = 50;
    private static final String RECORD = ".json";
    private static final String WISH = ".cancel";

    private final Home home;
    private final OwnProcess owner;

    JobFiles(Home home, OwnProcess owner) {
        this.home = home;
        this.owner = owner;
    }

    /** Writes how a job stands; not in a home that must only be read. */
    void write(JobInfo job) throws IOException {
        if (home.readOnly()) {
            return;
        }
        Map<String, Object> json = new TreeMap<>();
        json.put("title", job.title());
        json.put("state", job.state().name());
        json.put("fraction", job.fraction());
        json.put("message", job.message());
        json.put("started", job.started().toString());
        job.ended().ifPresent(ended -> json.put("ended", ended.toString()));
        job.remaining().ifPresent(left -> json.put("remaining", left.value()));
        json.put("process", owner.mark());
        AtomicFile.replaceQuickly(
                folder().resolve(job.id() + RECORD), Json.pretty(json).getBytes(StandardCharsets.UTF_8));
    }

    /** Answers the recorded jobs, the newest first; those of dead processes are lost, damaged ones are left out. */
    List<JobInfo> list() throws IOException {
        return names(RECORD).stream().flatMap(name -> find(name).stream()).toList();
    }

    /** Answers a recorded job. */
    Optional<JobInfo> find(String id) {
        try {
            return Optional.of(read(id, Json.object(Files.readString(record(id), StandardCharsets.UTF_8))));
        } catch (IOException | DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private JobInfo read(String id, Map<String, Object> json) {
        JobInfo.State written = JobInfo.State.valueOf(Json.text(json, "state").orElse("LOST"));
        boolean lost = written == JobInfo.State.RUNNING
                && !owner.alive(Json.text(json, "process").orElse(""));
        double left = Json.number(json, "remaining", -1);
        return new JobInfo(
                id,
                Json.text(json, "title").orElse(""),
                lost ? JobInfo.State.LOST : written,
                Json.number(json, "fraction", 0),
                lost
                        ? "its process ended before it did"
                        : Json.text(json, "message").orElse(""),
                lost || left < 0 ? Optional.empty() : Optional.of(Seconds.of(left)),
                Instant.parse(Json.text(json, "started").orElse("")),
                Json.text(json, "ended").map(Instant::parse));
    }

    /** Leaves the wish that another process cancels a job. */
    void wish(String id) throws IOException {
        if (home.readOnly()) {
            throw new IOException(
                    "The home " + home.folder() + " is read-only: a job of another process cannot be told.");
        }
        Files.writeString(folder().resolve(id + WISH), "", StandardCharsets.US_ASCII);
    }

    /** Answers whether another process wishes that a job is cancelled. */
    boolean wished(String id) {
        return Files.exists(folder().resolve(id + WISH));
    }

    /** Forgets a wish, and the oldest jobs when there are too many. */
    void tidy(String id) throws IOException {
        if (home.readOnly()) {
            return;
        }
        Files.deleteIfExists(folder().resolve(id + WISH));
        List<String> all = names(RECORD);
        if (all.size() > KEPT + SLACK) {
            for (String old : all.subList(KEPT, all.size())) {
                Files.deleteIfExists(record(old));
                Files.deleteIfExists(folder().resolve(old + WISH));
            }
        }
    }

    private List<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private Path record(String id) {
        return folder().resolve(id + RECORD);
    }

    private Path folder() {
        return home.folder().resolve("jobs");
    }
}
