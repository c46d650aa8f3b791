package dev.backline.audio.files.internal;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.job.Progress;
import dev.backline.audio.files.internal.flac.FlacReader;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that looks into audio files. */
@Component(service = ActionProvider.class)
public final class InfoAction implements ActionProvider {
    private static final int PIECE = 16_384;

    private final AudioFiles files;

    /** Takes what opens files. */
    @Activate
    public InfoAction(@Reference AudioFiles files) {
        this.files = files;
    }

    /** Tells what audio files are. */
    @Action(
            group = "audio",
            name = "info",
            title = "Show format, length and metadata of audio files",
            help = """
                    Reads WAV, AIFF, FLAC, MP3, Ogg Vorbis, Opus, AAC and M4A files, told by their content and not by their names: format, \
                    exact length, tags, tempo and root, loops, cues, the broadcast extension.

                    With --check all of the sound is decoded as well, so that damage is found; of FLAC the sum over all values (MD5) is \
                    compared with the one that the file names.""",
            examples = {"audio info kick.wav", "audio info *.flac --json", "audio info take.flac --check"})
    public Outcome<AudioInfo> info(
            @Param(value = "Audio files", position = 0, input = true) List<Path> files,
            @Param(value = "Decode all of the sound to find damage", defaultValue = "false") boolean check,
            Progress progress)
            throws ActionFault {
        List<AudioInfo> infos = new ArrayList<>();
        List<ActionFault> faults = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress.check();
            Progress part = progress.part((double) i / files.size(), (i + 1.0) / files.size());
            try (AudioReader reader = this.files.open(files.get(i))) {
                AudioInfo info = AudioInfo.of(files.get(i), reader);
                if (check) {
                    decode(reader, part);
                }
                infos.add(info);
            } catch (IOException | AudioFault e) {
                faults.add(Faults.of(files.get(i), e));
            }
        }
        if (infos.isEmpty() && faults.size() == 1) {
            throw faults.getFirst();
        }
        return faults.isEmpty() ? Outcome.done(infos) : Outcome.partial(infos, faults);
    }

    private static void decode(AudioReader reader, Progress progress) throws IOException, AudioFault {
        if (reader instanceof FlacReader flac) {
            flac.checkSum();
        }
        AudioBlock block = new AudioBlock(reader.format().channels(), PIECE);
        long done = 0;
        for (int count = reader.read(block); count > 0; count = reader.read(block)) {
            progress.check();
            done += count;
            progress.report((double) done / reader.frames(), "Checking");
        }
    }
}
