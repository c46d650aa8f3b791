package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.live.set.internal.exchange.Losses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a project says about its recordings, and which of them it carries. Belongs to one thread. */
final class AudioFacts {
    private static final int USUAL_RATE_HZ = 44_100;
    private static final int STEREO = 2;

    private final Path project;
    private final Optional<AudioFiles> files;
    private final Losses losses;
    private final Map<Path, Fact> known = new LinkedHashMap<>();
    private final Map<String, Path> embedded = new LinkedHashMap<>();

    AudioFacts(Path project, Optional<AudioFiles> files, Losses losses) {
        this.project = project.toAbsolutePath().normalize();
        this.files = files;
        this.losses = losses;
    }

    /**
     * A recording.
     *
     * @param path name in the archive, or where it lies
     * @param external whether the archive does not carry it
     * @param seconds its length; empty when it could not be read
     * @param sampleRateHz its rate
     * @param channels how many
     */
    record Fact(String path, boolean external, Optional<Double> seconds, int sampleRateHz, int channels) {}

    Fact of(Path file) {
        return known.computeIfAbsent(file, this::look);
    }

    /** Answers the files that the archive carries, by their names in it. */
    Map<String, Path> embedded() {
        return Collections.unmodifiableMap(embedded);
    }

    private Fact look(Path file) {
        Path place = project.resolve(file).normalize();
        Optional<String> entry = place.startsWith(project) ? Entries.of(project.relativize(place)) : Optional.empty();
        boolean carried = entry.isPresent() && inside(place);
        if (carried) {
            embedded.put(entry.get(), place);
        } else if (entry.isPresent()) {
            losses.add("Audio " + file + " is not there: it is named, and its length is a guess.");
        } else {
            losses.add("Audio " + file + " lies outside of the project folder: it is named, not carried along.");
        }
        String path = entry.orElse(file.toString().replace('\\', '/'));
        return carried ? measured(place, path) : new Fact(path, true, Optional.empty(), USUAL_RATE_HZ, STEREO);
    }

    /** A link that leads out of the project folder is not followed: what it names is nobody's business. */
    private boolean inside(Path place) {
        try {
            return Files.isRegularFile(place) && place.toRealPath().startsWith(project.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private Fact measured(Path place, String path) {
        if (files.isPresent()) {
            try (AudioReader reader = files.get().open(place)) {
                int rate = reader.format().sampleRateHz();
                double seconds = reader.frames() / (double) rate;
                return new Fact(
                        path, false, Optional.of(seconds), rate, reader.format().channels());
            } catch (IOException | AudioFault e) {
                losses.add("Audio " + path + " could not be measured: its length is a guess.");
            }
        }
        return new Fact(path, false, Optional.empty(), USUAL_RATE_HZ, STEREO);
    }
}
