package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.SetView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All kinds of edit by name, and how one is applied. */
public final class EditKinds {
    private static final Map<String, EditKind> KINDS = kinds();

    private EditKinds() {}

    private static Map<String, EditKind> kinds() {
        Map<String, EditKind> kinds = new LinkedHashMap<>();
        Stream.of(
                        SongEdits.kinds(),
                        TrackEdits.kinds(),
                        TrackCopies.kinds(),
                        TrackRows.kinds(),
                        SceneEdits.kinds(),
                        SceneRows.kinds(),
                        ClipEdits.kinds(),
                        ClipPlaces.kinds(),
                        ClipRanges.kinds(),
                        NoteEdits.kinds(),
                        DeviceEdits.kinds(),
                        RackEdits.kinds(),
                        AutomationEdits.kinds(),
                        LocatorEdits.kinds())
                .flatMap(List::stream)
                .forEach(k -> kinds.put(k.name(), k));
        return kinds;
    }

    /** Answers what can be done, in the order of the guide. */
    public static List<Description> descriptions() {
        return KINDS.values().stream()
                .map(k -> new Description(k.call(), k.help(), k.example()))
                .toList();
    }

    /**
     * Answers the set with an edit; the root is the same when it changes nothing.
     *
     * @param name of the file, for messages
     * @throws SetFault if there is no such edit, or the set has no such thing
     */
    public static Node apply(Node root, SetEdit wanted, String name) throws SetFault {
        EditKind kind = KINDS.get(wanted.kind());
        if (kind == null) {
            throw new SetFault("There is no edit \"" + wanted.kind() + "\". See all: backline set edits");
        }
        if (wanted.arguments().size() < kind.least()) {
            throw new SetFault("The edit " + wanted + " is too short, but " + kind.call() + " was expected, such as: "
                    + kind.example());
        }
        TreeEdit edit = new TreeEdit();
        kind.change().collect(SetView.of(root, name), new Words(wanted), edit);
        return edit.apply(root);
    }

    /**
     * A kind of edit for a user.
     *
     * @param edit how it is typed
     * @param help what it does
     * @param example a whole line
     */
    public record Description(String edit, String help, String example) {}
}
