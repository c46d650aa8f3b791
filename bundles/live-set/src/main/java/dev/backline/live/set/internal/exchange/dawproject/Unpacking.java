package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes the recordings of a project out into the folder of a set. */
final class Unpacking {
    private static final Path SAMPLES = Path.of("Samples", "Imported");

    private final Archive archive;
    private final Path project;
    private final Set<String> used = new HashSet<>();

    Unpacking(Archive archive, Path project) {
        this.archive = archive;
        this.project = project;
    }

    /** Answers where each recording lies now; all of them are taken out, or none. */
    Map<Path, Path> take(LiveSet set) throws IOException, SetFault {
        Map<Path, Path> moved = new LinkedHashMap<>();
        List<Path> made = new ArrayList<>();
        boolean done = false;
        try {
            for (Path file : files(set)) {
                String entry = file.toString().replace('\\', '/');
                if (!file.isAbsolute() && Entries.safe(entry) && archive.has(entry)) {
                    Path target = SAMPLES.resolve(name(file));
                    archive.extract(entry, free(target));
                    made.add(project.resolve(target));
                    moved.put(file, target);
                }
            }
            done = true;
            return moved;
        } finally {
            if (!done) {
                for (Path file : made) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path free(Path target) throws SetFault {
        Path place = project.resolve(target);
        if (Files.exists(place)) {
            throw new SetFault(place + " is there already, but recordings go into a new file. Choose another folder.");
        }
        return place;
    }

    private static List<Path> files(LiveSet set) {
        return set.tracks().stream()
                .flatMap(Unpacking::clips)
                .flatMap(c -> c.audio().stream())
                .map(Clip.Audio::file)
                .distinct()
                .toList();
    }

    private static Stream<Clip> clips(Track track) {
        return Stream.concat(
                track.session().values().stream(), track.arrangement().stream().map(Track.Placed::clip));
    }

    /** Two recordings of one name in different folders get numbers. */
    private String name(Path file) {
        String last = String.valueOf(file.getFileName());
        String name = last;
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            int dot = last.lastIndexOf('.');
            name = dot < 0 ? last + " " + i : last.substring(0, dot) + " " + i + last.substring(dot);
        }
        return name;
    }
}
