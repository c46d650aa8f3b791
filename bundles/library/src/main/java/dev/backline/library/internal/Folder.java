package dev.backline.library.internal;

import dev.backline.api.analysis.SampleAnalyser;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and analyses every sample below a folder, in the order of their names. */
final class Folder {
    /** Longer files are songs, not samples. */
    private static final int LONGEST_SECONDS = 30;

    /** More files than these are not looked at, in the order of their names. */
    private static final int MOST_FILES = 5_000;

    private final AudioFiles files;
    private final SampleAnalyser analyser;

    Folder(AudioFiles files, SampleAnalyser analyser) {
        this.files = files;
        this.analyser = analyser;
    }

    /** Answers all samples that can be read; a damaged one is passed over. */
    List<Candidate> candidates(Path folder, Progress progress) throws IOException {
        List<Path> found = sounds(folder);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            progress.check();
            progress.report(
                    (double) i / found.size(), "Listening to " + found.get(i).getFileName());
            candidate(folder, found.get(i)).ifPresent(candidates::add);
        }
        return candidates;
    }

    private List<Path> sounds(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(f -> files.readable().contains(ending(f)) && Files.isRegularFile(f))
                    .sorted(Comparator.comparing(f -> name(folder, f)))
                    .limit(MOST_FILES)
                    .toList();
        }
    }

    private Optional<Candidate> candidate(Path folder, Path file) throws IOException {
        try (AudioReader reader = files.open(file)) {
            int rate = reader.format().sampleRateHz();
            if (reader.frames() < 64 || reader.frames() > (long) LONGEST_SECONDS * rate) {
                return Optional.empty();
            }
            AudioBlock sound = new AudioBlock(reader.format().channels(), (int) reader.frames());
            reader.read(sound);
            return Optional.of(new Candidate(
                    file,
                    name(folder, file),
                    analyser.analyse(sound, rate),
                    rate,
                    sound.frames(),
                    Onset.firstFrame(sound, rate)));
        } catch (AudioFault e) {
            return Optional.empty();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
