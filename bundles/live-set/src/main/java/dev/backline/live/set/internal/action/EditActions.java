package dev.backline.live.set.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.edit.EditKinds;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.save.Saved;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.save.Target;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.Key;
import dev.backline.model.Tempo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions that copy and edit sets. */
@Component(service = ActionProvider.class)
public final class EditActions implements ActionProvider {
    private final SetOutput output;

    /** Answers the actions. */
    @Activate
    public EditActions(@Reference SetOutput output) {
        this.output = output;
    }

    /** Copies a set through Backline's own reading and writing. */
    @Action(
            group = "set",
            name = "copy",
            title = "Copy a Live Set, every element kept",
            help =
                    "Reads a set of Live 8 to 12 and writes it to a new file. Every element, attribute and number stays as Live wrote"
                            + " it, also what Backline does not know; the copy is read back and compared before it is put in place.",
            examples = {"set copy Song.als \"Song copy.als\""},
            writes = true)
    public Saved copy(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param(value = "The new file", position = 1) Path out,
            @Param("Write versions that Backline does not know yet") boolean force,
            Intent intent,
            Progress progress)
            throws ActionFault {
        SetFile read = Inputs.one(file, progress);
        return output.save(
                read,
                read.document().root(),
                new Target(Optional.of(out), force),
                intent,
                "set copy " + file.getFileName());
    }

    /** Edits a set. */
    @Action(
            group = "set",
            name = "edit",
            title = "Change something in a Live Set, and nothing else",
            help =
                    "Applies edits to a set of Live 8 to 12 in order and writes the result to a new file. What an edit does not name stays"
                            + " byte for byte. An edit is a line such as \"track.volume Bass -6\"; 'set edits' lists all kinds."
                            + " Tracks, scenes, clips and devices are named by their names, or by #1, #2 ... in order."
                            + "\n\nWith --in-place the set itself is overwritten after a backup in its Backup folder, which 'undo' takes back.",
            examples = {
                "set edit Song.als --tempo 123.5 --out Faster.als",
                "set edit Song.als --change \"track.rename #1 Bass\" --change \"track.volume Bass -6\" --out New.als",
                "set edit Song.als --key Am --in-place"
            },
            writes = true)
    public Edited edit(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param("Edits, in order") List<String> change,
            @Param("The tempo; a course of the tempo is kept in proportion") Optional<Tempo> tempo,
            @Param("The time signature, such as 3/4") Optional<String> signature,
            @Param("The scale of the song") Optional<Key> key,
            @Param("The new file") Optional<Path> out,
            @Param("Overwrite the set itself, after a backup") boolean inPlace,
            @Param("Write versions that Backline does not know yet") boolean force,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Target target = Target.of(out, inPlace, force);
        SetFile read = Inputs.one(file, progress);
        try {
            List<SetEdit> edits = edits(change, tempo, signature, key);
            Node root = read.document().root();
            for (SetEdit edit : edits) {
                progress.check();
                root = EditKinds.apply(root, edit, file.toString());
            }
            Saved saved = output.save(read, root, target, intent, "set edit " + file.getFileName());
            return new Edited(
                    edits.stream().map(SetEdit::toString).toList(),
                    root != read.document().root(),
                    saved);
        } catch (SetFault e) {
            throw Inputs.refused(file, e);
        }
    }

    private static List<SetEdit> edits(
            List<String> change, Optional<Tempo> tempo, Optional<String> signature, Optional<Key> key)
            throws SetFault, ActionFault {
        List<SetEdit> edits = new ArrayList<>();
        tempo.ifPresent(t -> edits.add(SetEdit.of("tempo", Numbers.text(t.bpm()))));
        signature.ifPresent(s -> edits.add(SetEdit.of("signature", s)));
        key.ifPresent(k -> edits.add(SetEdit.of("key", k.shortName())));
        for (String line : change) {
            edits.add(SetEdit.parse(line));
        }
        if (edits.isEmpty()) {
            throw new ActionFault(
                    ActionFault.Kind.USAGE,
                    "No edit was named. Give one, such as --tempo 123.5 or --change \"track.rename #1 Bass\"; all: set edits");
        }
        return edits;
    }

    /** Lists the kinds of edit. */
    @Action(
            group = "set",
            name = "edits",
            title = "List what can be changed in a Live Set",
            help = "Lists the kinds of edit that 'set edit' takes, how they are typed and what they do.",
            examples = {"set edits"})
    public List<EditKinds.Description> kinds() {
        return EditKinds.descriptions();
    }

    /**
     * An edited set.
     *
     * @param edits what was applied, in order
     * @param changed whether the set differs from the one that was read
     * @param saved where it lies now
     */
    public record Edited(List<String> edits, boolean changed, Saved saved) {}
}
