package dev.backline.pipeline.ui.internal.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backline.api.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What was made, the newest first, kept in the home. Safe for several processes. */
public final class MadeShelf {
    private static final int MOST = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<MadeTrack>> TRACKS = new TypeReference<>() {};

    private final Home home;

    /** Answers the shelf of a home. */
    public MadeShelf(Home home) {
        this.home = home;
    }

    private Path file() throws IOException {
        return home.folder("make").resolve("made.json");
    }

    /** Answers all of it; nothing when it was never written or cannot be read. */
    public List<MadeTrack> list() throws IOException {
        if (!Files.exists(file())) {
            return List.of();
        }
        try {
            return JSON.readValue(Files.readAllBytes(file()), TRACKS);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file() + " cannot be read as what was made: " + e.getOriginalMessage()
                            + ". Move it away to begin anew; the tracks themselves are untouched.",
                    e);
        }
    }

    /** Puts a track in front and answers all. */
    public List<MadeTrack> add(MadeTrack track) throws IOException {
        return change(all -> {
            List<MadeTrack> more = new ArrayList<>(all);
            more.removeIf(old -> old.folder().equals(track.folder()));
            more.addFirst(track);
            return more;
        });
    }

    /** Marks the track of a folder as kept, or not, and answers all. */
    public List<MadeTrack> keep(String folder, boolean kept) throws IOException {
        return change(all -> all.stream()
                .map(t -> t.folder().equals(folder) ? t.withKept(kept) : t)
                .toList());
    }

    private List<MadeTrack> change(UnaryOperator<List<MadeTrack>> work) throws IOException {
        return home.exclusively("make", () -> {
            List<MadeTrack> all = work.apply(list());
            List<MadeTrack> fewer = new ArrayList<>(all);
            // What is kept stays, however much was made since.
            for (int i = fewer.size() - 1; i >= 0 && fewer.size() > MOST; i--) {
                if (!fewer.get(i).kept()) {
                    fewer.remove(i);
                }
            }
            home.replace(file(), JSON.writeValueAsBytes(fewer));
            return List.copyOf(fewer);
        });
    }
}
