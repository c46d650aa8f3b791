package dev.backline.audio.files.internal;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions that look into audio files and convert them. */
@Component(service = ActionProvider.class)
public final class AudioActions implements ActionProvider {
    private static final int PIECE = 16_384;

    private final AudioFiles files;

    /** Takes what opens files. */
    @Activate
    public AudioActions(@Reference AudioFiles files) {
        this.files = files;
    }

    /** Tells what audio files are. */
    @Action(
            group = "audio",
            name = "info",
            title = "Show format and length of audio files",
            help = "Reads the heads of WAV, AIFF and FLAC files, told by their content and not by their names.",
            examples = {"audio info kick.wav", "audio info *.flac --json"})
    public Outcome<AudioInfo> info(
            @Param(value = "Audio files", position = 0, input = true) List<Path> files, Progress progress)
            throws ActionFault {
        List<AudioInfo> infos = new ArrayList<>();
        List<ActionFault> faults = new ArrayList<>();
        for (Path file : files) {
            progress.check();
            try (AudioReader reader = this.files.open(file)) {
                infos.add(AudioInfo.of(file, reader));
            } catch (IOException | AudioFault e) {
                faults.add(fault(file, e));
            }
        }
        if (infos.isEmpty() && faults.size() == 1) {
            throw faults.getFirst();
        }
        return faults.isEmpty() ? Outcome.done(infos) : Outcome.partial(infos, faults);
    }

    /** Converts a file to WAV. */
    @Action(
            group = "audio",
            name = "convert",
            title = "Convert an audio file to WAV",
            help =
                    "Reads a WAV, AIFF or FLAC file and writes its sound as WAV at the same sample rate. At 16 bits it is dithered;"
                            + " 32 bits are floating point. A file that is there already is not replaced.",
            examples = {"audio convert loop.flac --out loop.wav", "audio convert mix.wav --out mix16.wav --bits 16"},
            writes = true)
    public Converted convert(
            @Param(value = "The file to read", position = 0, input = true) Path file,
            @Param("The WAV file to write") Path out,
            @Param(value = "Bits of a value: 16, 24, or 32 for floating point", defaultValue = "24", min = 16, max = 32)
                    int bits,
            Intent intent,
            Progress progress)
            throws ActionFault {
        if (bits != 16 && bits != 24 && bits != 32) {
            throw new ActionFault(Kind.USAGE, "--bits is " + bits + ", but 16, 24 or 32 was expected.");
        }
        if (Files.exists(out)) {
            throw new ActionFault(Kind.CONFLICT, out + " is there already and was left as it is. Choose another name.");
        }
        try (AudioReader reader = files.open(file)) {
            AudioFormat from = reader.format();
            AudioFormat to = new AudioFormat("wav", from.sampleRateHz(), from.channels(), bits, bits == 32);
            if (intent == Intent.APPLY) {
                copy(reader, out, to, progress);
            }
            return new Converted(out, to.sampleRateHz(), to.channels(), bits, reader.frames());
        } catch (IOException | AudioFault e) {
            throw fault(file, e);
        }
    }

    private void copy(AudioReader reader, Path out, AudioFormat format, Progress progress)
            throws IOException, AudioFault {
        try (AudioWriter writer = files.create(out, format)) {
            AudioBlock block = new AudioBlock(format.channels(), PIECE);
            long done = 0;
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                progress.check();
                writer.write(block);
                done += count;
                progress.report((double) done / reader.frames(), "Converting");
            }
            writer.commit();
        }
    }

    private static ActionFault fault(Path file, Exception e) {
        if (!Files.exists(file)) {
            return new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the name and the folder.", e);
        }
        String message =
                e instanceof AudioFault ? String.valueOf(e.getMessage()) : file + " cannot be read: " + e.getMessage();
        return new ActionFault(Kind.REFUSED, message, e);
    }

    /**
     * What was written.
     *
     * @param file the new file
     * @param sampleRateHz its rate
     * @param channels how many
     * @param bits of one value
     * @param frames its length
     */
    public record Converted(Path file, int sampleRateHz, int channels, int bits, long frames) {}
}
