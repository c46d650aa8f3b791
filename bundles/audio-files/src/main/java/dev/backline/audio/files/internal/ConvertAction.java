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
import dev.backline.api.job.Progress;
import dev.backline.model.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that converts audio files. */
@Component(service = ActionProvider.class)
public final class ConvertAction implements ActionProvider {
    private final AudioFiles files;

    /** Takes what opens and writes files. */
    @Activate
    public ConvertAction(@Reference AudioFiles files) {
        this.files = files;
    }

    /** Converts files to WAV, AIFF or FLAC. */
    @Action(
            group = "audio",
            name = "convert",
            title = "Convert audio files to WAV, AIFF or FLAC",
            help = """
                    Reads WAV, AIFF, FLAC, MP3, Ogg Vorbis, Opus, AAC and M4A and writes new files beside them, or where --out says; what is \
                    there already is never replaced. Without further options the sound stays as it is: rate, channels and bits of the \
                    source, 24 bits where it was compressed with loss.

                    Tags, broadcast extension, iXML, tempo and root, loops, cues and zones go along, at a new rate to their new places. What the \
                    new format cannot hold is listed in the answer.

                    Where steps get larger than they were and there are fewer than 24 bits, triangular dither is added; digital silence stays \
                    silent.""",
            examples = {
                "audio convert loop.flac --out loop.wav",
                "audio convert *.wav --to flac --out flac/",
                "audio convert mix.wav --to aiff --rate 44100 --bits 16"
            },
            writes = true)
    public Outcome<Converted> convert(
            @Param(value = "Audio files", position = 0, input = true) List<Path> files,
            @Param("The file to write; a folder for several files or when one is there") Optional<Path> out,
            @Param(
                            value = "Format to write; else told by the ending of --out, else wav",
                            choices = {"wav", "aiff", "flac"})
                    Optional<String> to,
            @Param(value = "Sample rate to write", unit = "Hz", min = 1000, max = 768000) Optional<Integer> rate,
            @Param(value = "Bits of a value: 16, 24 or 32, with --floating 32 or 64", min = 16, max = 64)
                    Optional<Integer> bits,
            @Param(value = "Write floating-point values (WAV and AIFF)", defaultValue = "false") boolean floating,
            @Param(value = "Channels to mix to: 1, 2 or as many as there are", min = 1, max = 256)
                    Optional<Integer> channels,
            @Param(
                            value = "Dither where steps get larger",
                            choices = {"auto", "none"},
                            defaultValue = "auto")
                    String dither,
            @Param(value = "Seed of the dither", defaultValue = "16") long seed,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Target target = new Target(to, rate, bits, floating, channels);
        List<Converted> done = new ArrayList<>();
        List<ActionFault> faults = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress.check();
            Progress part = progress.part((double) i / files.size(), (i + 1.0) / files.size());
            Path file = files.get(i);
            try (AudioReader reader = this.files.open(file)) {
                AudioFormat format = target.format(reader.format(), out);
                Path place = Target.place(file, out, files.size() == 1, format.container());
                Conversion conversion = new Conversion(reader, format, dither.equals("auto"), Seed.of(seed));
                if (intent == Intent.APPLY) {
                    conversion.run(this.files, place, part);
                }
                done.add(Converted.of(file, place, format, conversion));
            } catch (IOException | AudioFault e) {
                faults.add(Faults.of(file, e));
            } catch (ActionFault e) {
                if (e.kind() == Kind.USAGE) {
                    throw e;
                }
                faults.add(e);
            }
        }
        if (done.isEmpty() && faults.size() == 1) {
            throw faults.getFirst();
        }
        return faults.isEmpty() ? Outcome.done(done) : Outcome.partial(done, faults);
    }

    /**
     * What was written.
     *
     * @param file the new file
     * @param source the file that was read
     * @param format its container
     * @param sampleRateHz its rate
     * @param channels how many
     * @param bits of one value
     * @param floating whether values are floating-point numbers
     * @param frames its length
     * @param dithered whether dither was added
     * @param clipped values that lay beyond full scale and were cut
     * @param omitted what of the metadata the new format cannot hold
     */
    public record Converted(
            Path file,
            Path source,
            String format,
            int sampleRateHz,
            int channels,
            int bits,
            boolean floating,
            long frames,
            boolean dithered,
            long clipped,
            List<String> omitted) {
        static Converted of(Path source, Path place, AudioFormat f, Conversion conversion) {
            return new Converted(
                    place,
                    source,
                    f.container(),
                    f.sampleRateHz(),
                    f.channels(),
                    f.bits(),
                    f.floating(),
                    conversion.frames(),
                    conversion.dithered(),
                    conversion.clipped(),
                    conversion.omitted());
        }
    }
}
