package dev.backline.core.internal.job;

import dev.backline.api.home.Home;
import dev.backline.core.internal.home.AtomicFile;
import dev.backline.core.internal.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What this machine learned about the time of each kind of job: one small file a title in {@code home/jobs/learned}. */
final class LearnedCurves {
    private static final int LONGEST_NAME = 60;

    private final Home home;

    LearnedCurves(Home home) {
        this.home = home;
    }

    /** Answers what is known of a title; a damaged file counts as nothing known. */
    Optional<Curve> find(String title) {
        Path file = file(title);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<Object> seconds = Json.list(Json.object(Files.readString(file, StandardCharsets.UTF_8)), "seconds");
            double[] values = seconds.stream()
                    .mapToDouble(v -> v instanceof Number n ? n.doubleValue() : 0)
                    .toArray();
            return values.length == Curve.POINTS ? Optional.of(new Curve(values)) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty(); // It is learned anew.
        }
    }

    /** Adds a run that came to its end. */
    void learn(String title, Curve run) throws IOException {
        Curve mean = find(title).map(old -> old.learn(run)).orElse(run);
        Map<String, Object> json = new TreeMap<>();
        json.put("title", title);
        json.put("seconds", Arrays.stream(mean.values()).boxed().toList());
        AtomicFile.replaceQuickly(file(title), Json.pretty(json).getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String shortened = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return home.folder()
                .resolve("jobs")
                .resolve("learned")
                .resolve(shortened + "-" + Integer.toHexString(title.hashCode()) + ".json");
    }
}
