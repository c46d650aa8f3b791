package dev.backline.live.set.internal.action;

import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetWriter;
import dev.backline.live.set.internal.exchange.Imported;
import dev.backline.live.set.internal.exchange.dawproject.ProjectReader;
import dev.backline.live.set.internal.exchange.table.Cues;
import dev.backline.model.LiveSet;
import dev.backline.model.Tempo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes sets of songs in other formats. */
final class Import {
    private static final long MOST_LIST_BYTES = 16L << 20;

    private final Sources sources;
    private final SetWriter sets;

    Import(Sources sources, SetWriter sets) {
        this.sources = sources;
        this.sets = sets;
    }

    ImportedSet run(Path file, Path out, Optional<Path> onto, Tempo tempo, Intent intent, Progress progress)
            throws IOException, SetFault {
        progress.report(0, "Reading");
        boolean list = Sources.kind(file) == Sources.Kind.OTHER;
        Imported song = list ? cues(file, onto, tempo, progress) : sources.read(file, progress);
        List<String> losses = new ArrayList<>(song.losses());
        if (!list && onto.isPresent()) {
            losses.add(onto.get() + " was not looked at: only the locators of a cue list go onto a song.");
        }
        losses.addAll(sets.omissions(song.set()));
        progress.check();
        progress.report(0.5, "Writing");
        if (intent == Intent.APPLY) {
            write(file, out, song);
        }
        return ImportedSet.of(file, out, song.set(), losses);
    }

    private void write(Path file, Path out, Imported song) throws IOException, SetFault {
        LiveSet set = song.set();
        if (Sources.kind(file) == Sources.Kind.DAWPROJECT) {
            Path folder = out.toAbsolutePath().resolveSibling("");
            set = ProjectReader.unpack(file, folder).set();
        }
        sets.write(set, out);
    }

    private Imported cues(Path file, Optional<Path> onto, Tempo tempo, Progress progress) throws IOException, SetFault {
        if (Files.size(file) > MOST_LIST_BYTES) {
            throw new SetFault(file + " has more than " + (MOST_LIST_BYTES >> 20) + " MiB, far above any cue list.");
        }
        Imported base = onto.isPresent()
                ? sources.read(onto.get(), progress)
                : new Imported(LiveSet.builder(name(file), tempo).build(), List.of());
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        LiveSet set = base.set();
        LiveSet marked = set.toBuilder()
                .locators(Cues.parse(text, set.tempo(), set.signatures(), file.toString()))
                .build();
        return new Imported(marked, base.losses());
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        return name.isBlank() ? "Cues" : name;
    }
}
