package dev.backline.live.set.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.set.DawProjectWriter;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetWriter;
import dev.backline.live.set.internal.midi.MidiLayout;
import dev.backline.model.Tempo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions that hand songs on to other programs and take them from there. */
@Component(service = ActionProvider.class)
public final class ExchangeActions implements ActionProvider {
    private final Export export;
    private final Import importing;

    /** Takes what writes and reads sets and projects. */
    @Activate
    public ExchangeActions(
            @Reference SetWriter sets, @Reference DawProjectWriter projects, @Reference SetDocuments documents) {
        Sources sources = new Sources(documents);
        export = new Export(sources, projects);
        importing = new Import(sources, sets);
    }

    /** Writes a song in another format. */
    @Action(
            group = "set",
            name = "export",
            title = "Hand a song on to another program",
            help =
                    "Reads a Live Set, a MIDI file or a DAWproject and writes it as a MIDI file (format 1, merged into format 0, or a file"
                            + " for each track), a DAWproject, notes or automation as CSV, all of it as JSON, or the locators as a cue list:"
                            + " text with times, CSV when the new file ends with .csv, or the list that REAPER reads."
                            + "\n\nWhat the new format cannot hold is listed. A file that is there already is not replaced.",
            examples = {
                "set export Song.als --to midi --out Song.mid",
                "set export Song.als --to dawproject --out Song.dawproject",
                "set export Song.mid --to cues --out cues.txt",
                "set export Song.als --to midi --layout files --out parts"
            },
            writes = true)
    public Exported export(
            @Param(value = "A Live Set, a MIDI file or a DAWproject", position = 0, input = true) Path file,
            @Param("The new file; a folder for MIDI files one a track") Path out,
            @Param(
                            value = "What to write; told by the ending of the new file unless named",
                            choices = {"midi", "dawproject", "csv", "automation", "json", "cues", "reaper"})
                    Optional<String> to,
            @Param(
                            value = "How tracks lie in MIDI files",
                            choices = {"tracks", "merged", "files"},
                            defaultValue = "tracks")
                    String layout,
            Intent intent,
            Progress progress)
            throws ActionFault {
        checkFree(out);
        MidiLayout lying = MidiLayout.valueOf(layout.toUpperCase(Locale.ROOT));
        String format = to.isPresent() ? to.get() : Export.format(out);
        return guarded(file, () -> export.run(file, out, format, lying, intent, progress));
    }

    /** Makes a set of a song in another format. */
    @Action(
            group = "set",
            name = "import",
            title = "Make a Live Set of a song from another program",
            help =
                    "Reads a MIDI file (formats 0 and 1), a DAWproject, or a cue list (CSV, or text with times) and writes a new Live Set."
                            + " Recordings inside of a DAWproject go into Samples/Imported beside the set. A cue list becomes locators, in"
                            + " a set of its own or in a copy of the song that --onto names."
                            + "\n\nWhat the set cannot hold is listed. A set that is there already is not replaced.",
            examples = {
                "set import Song.mid --out Song.als",
                "set import Song.dawproject --out New/Song.als",
                "set import cues.csv --onto Song.mid --out Song.als"
            },
            writes = true)
    public ImportedSet importing(
            @Param(value = "A MIDI file, a DAWproject or a cue list", position = 0, input = true) Path file,
            @Param("The new Live Set") Path out,
            @Param(value = "The song that gets the locators of a cue list", input = true) Optional<Path> onto,
            @Param(value = "Tempo of a cue list that stands alone", defaultValue = "120") Tempo tempo,
            Intent intent,
            Progress progress)
            throws ActionFault {
        checkFree(out);
        return guarded(file, () -> importing.run(file, out, onto, tempo, intent, progress));
    }

    private static void checkFree(Path out) throws ActionFault {
        if (Files.exists(out)) {
            throw new ActionFault(Kind.CONFLICT, out + " is there already and was left as it is. Choose another name.");
        }
    }

    /**
     * Work on files.
     *
     * @param <T> what it answers
     */
    private interface Work<T> {
        T run() throws IOException, SetFault, ActionFault;
    }

    private static <T> T guarded(Path file, Work<T> work) throws ActionFault {
        try {
            return work.run();
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw new ActionFault(Kind.NOT_FOUND, e.getMessage() + " is not there. Check the name and the folder.", e);
        } catch (IOException e) {
            String what = Files.isDirectory(file) ? " is a folder, but a file was expected." : ": " + e.getMessage();
            throw new ActionFault(Kind.REFUSED, file + what, e);
        }
    }
}
