package dev.backline.dsp.internal.through;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitChain;
import dev.backline.api.unit.UnitKind;
import dev.backline.api.unit.UnitRun;
import dev.backline.model.Seconds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The action that runs a file through effects. */
@Component(service = ActionProvider.class)
public final class ProcessAction implements ActionProvider {
    private static final double MOST_SECONDS = 10;

    private final AudioFiles files;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<UnitKind> kinds = new CopyOnWriteArrayList<>();

    /** Takes what opens and writes files. */
    @Activate
    public ProcessAction(@Reference AudioFiles files) {
        this.files = files;
    }

    ProcessAction(AudioFiles files, List<UnitKind> some) {
        this(files);
        kinds.addAll(some);
    }

    /** Runs a file through effects. */
    @Action(
            group = "audio",
            name = "process",
            title = "Run an audio file through effects",
            help = """
                    Runs a file through one effect or several, one behind the other, and writes a new stereo WAV file of 32-bit floating-point \
                    numbers at the same rate. "audio units" lists the effects, "audio unit" their parameters; what is not set keeps its initial \
                    value, and "off" before a unit lets the sound go past it.

                    The new file begins with the old one, whatever latency the effects have, and rings on as long as they do, ten seconds at most.""",
            examples = {
                "audio process loop.wav --units \"compressor Threshold=-20, Ratio=4; reverb Dry/Wet=0.3\"",
                "audio process loop.wav --units utility --out quiet.wav"
            },
            writes = true)
    public Processed process(
            @Param(value = "The file", position = 0, input = true) Path file,
            @Param("Effects and their settings, in the order in which sound runs through them") String units,
            @Param("The file to write; NAME processed.wav beside the old one when left out") Optional<Path> out,
            @Param("How long it rings on; as long as the effects do, at most ten seconds, when left out")
                    Optional<Seconds> tail,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Path place = out.orElseGet(() -> beside(file));
        if (Files.exists(place)) {
            throw new ActionFault(
                    Kind.CONFLICT,
                    place
                            + " is there already and was left as it is. Choose another place with --out, or move it away.");
        }
        try {
            UnitChain chain = UnitChain.parse(units);
            return written(file, chain, chain.unit(List.copyOf(kinds)), place, tail, intent, progress);
        } catch (IllegalArgumentException e) {
            throw new ActionFault(Kind.USAGE, String.valueOf(e.getMessage()), e);
        } catch (AudioFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, file + " cannot be written to " + place + ": " + e.getMessage(), e);
        }
    }

    private static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + " processed.wav");
    }

    private Processed written(
            Path file,
            UnitChain chain,
            AudioUnit unit,
            Path place,
            Optional<Seconds> tail,
            Intent intent,
            Progress progress)
            throws IOException, AudioFault, ActionFault {
        if (!Files.exists(file)) {
            throw new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the name and the folder.");
        }
        try (AudioReader reader = files.open(file)) {
            int rate = reader.format().sampleRateHz();
            if (intent != Intent.APPLY) {
                return new Processed(place, file, chain.text(), rate, reader.frames());
            }
            long ringing = (long) (tail.map(Seconds::value).orElse(MOST_SECONDS) * rate);
            try (AudioWriter writer = files.create(place, AudioFormat.wavFloat(rate, 2))) {
                long frames = new UnitRun(unit, ringing).run(reader, writer, progress);
                writer.commit();
                return new Processed(place, file, chain.text(), rate, frames);
            }
        }
    }

    /**
     * What was written.
     *
     * @param file the new file
     * @param source the file that was read
     * @param units what it ran through
     * @param sampleRateHz its rate
     * @param frames its length
     */
    public record Processed(Path file, Path source, String units, int sampleRateHz, long frames) {}
}
