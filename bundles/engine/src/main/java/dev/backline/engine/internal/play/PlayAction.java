package dev.backline.engine.internal.play;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Param;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Player;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that plays a file. */
@Component(service = ActionProvider.class)
public final class PlayAction implements ActionProvider {
    private final Player player;

    /** Takes what plays. */
    @Activate
    public PlayAction(@Reference Player player) {
        this.player = player;
    }

    /** Plays an audio file. */
    @Action(
            name = "play",
            title = "Play an audio file",
            help =
                    "Plays a WAV, AIFF or FLAC file on the default audio output. Ctrl-C stops. Live sets cannot be played from disk yet:"
                            + " play the master that was made with one.",
            examples = {"play master.wav"})
    public void play(@Param(value = "The file", position = 0, input = true) Path file, Progress progress)
            throws ActionFault {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!Files.exists(file)) {
            throw new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the name and the folder.");
        }
        if (name.endsWith(".als")) {
            throw new ActionFault(
                    Kind.REFUSED,
                    file
                            + " is a Live set, but only audio files can be played yet. Play the WAV beside it, or open it in Live.");
        }
        try {
            player.play(file, progress);
        } catch (AudioFault e) {
            // Without an output the file is fine; the machine lacks something.
            Kind kind = String.valueOf(e.getMessage()).startsWith(String.valueOf(file)) ? Kind.REFUSED : Kind.NOT_FOUND;
            throw new ActionFault(kind, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
