package dev.backline.audio.ui.internal.wave;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.home.Home;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** Peaks and traits of files, each read once. */
final class PeakStore {
    private final AudioFiles files;
    private final FileCache cache;

    PeakStore(AudioFiles files, Home home) {
        this.files = files;
        this.cache = new FileCache(home);
    }

    /** Answers the peaks of a file. */
    Peaks of(Path file, Progress progress) throws IOException, AudioFault {
        return cache.of("peaks", file, Peaks::parse, () -> Peaks.of(files, file, progress), Peaks::bytes);
    }

    /** Answers where something begins in a file, and how loud it is. */
    Traits traits(Path file, Progress progress) throws IOException, AudioFault {
        return cache.of("traits", file, Traits::parse, () -> Traits.of(files, file, progress), Traits::bytes);
    }
}
