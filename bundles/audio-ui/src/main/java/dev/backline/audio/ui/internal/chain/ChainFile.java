package dev.backline.audio.ui.internal.chain;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.api.unit.UnitChain;
import dev.backline.api.unit.UnitKind;
import dev.backline.api.unit.UnitRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file as it sounds through a chain: floating-point stereo at the file's rate, and as long as the file, so that both can be heard side by side. */
public final class ChainFile {
    private ChainFile() {}

    /**
     * Writes it.
     *
     * @param to appears when it is whole
     */
    public static void write(
            AudioFiles files, Path from, UnitChain chain, List<UnitKind> kinds, Path to, Progress progress)
            throws IOException, AudioFault {
        try (AudioReader reader = files.open(from);
                AudioWriter writer =
                        files.create(to, AudioFormat.wavFloat(reader.format().sampleRateHz(), 2))) {
            new UnitRun(chain.unit(kinds), 0).run(reader, writer, progress);
            writer.commit();
        }
    }
}
