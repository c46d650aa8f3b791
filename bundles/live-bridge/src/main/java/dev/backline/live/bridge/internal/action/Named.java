package dev.backline.live.bridge.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveScene;
import dev.backline.live.bridge.api.LiveTrack;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Finds by name or number what a user means; {@code #2} is the second. */
final class Named {
    private Named() {}

    static LiveTrack track(LiveConnection live, String name) throws LiveFault, ActionFault {
        return live.track(index("track", name, live.trackNames()));
    }

    static LiveScene scene(LiveConnection live, String name) throws LiveFault, ActionFault {
        return live.scene(index("scene", name, live.sceneNames()));
    }

    static int slot(LiveConnection live, LiveTrack track, String name) throws LiveFault, ActionFault {
        OptionalInt number = number(name);
        if (number.isPresent()) {
            return within("slot", number.getAsInt(), live.sceneCount());
        }
        for (Map.Entry<Integer, String> clip : track.clipNames().entrySet()) {
            if (clip.getValue().equals(name)) {
                return clip.getKey();
            }
        }
        throw new ActionFault(
                Kind.NOT_FOUND,
                "The track has no clip \"" + name + "\", but one of "
                        + track.clipNames().values() + " was expected, or #1 for the first slot.");
    }

    static int emptySlot(LiveConnection live, LiveTrack track) throws LiveFault, ActionFault {
        Map<Integer, String> clips = track.clipNames();
        for (int scene = 0; scene < live.sceneCount(); scene++) {
            if (!clips.containsKey(scene)) {
                return scene;
            }
        }
        throw new ActionFault(Kind.NOT_FOUND, "The track has no empty slot. Add a scene in Live, or delete a clip.");
    }

    /** Answers the index of a name or a number within a list. */
    static int index(String what, String name, List<String> names) throws ActionFault {
        OptionalInt number = number(name);
        if (number.isPresent()) {
            return within(what, number.getAsInt(), names.size());
        }
        int index = names.indexOf(name);
        if (index < 0) {
            throw new ActionFault(
                    Kind.NOT_FOUND,
                    "Live has no " + what + " \"" + name + "\", but one of "
                            + names.stream().filter(n -> !n.isBlank()).toList()
                            + " was expected, or #1 for the first.");
        }
        return index;
    }

    private static int within(String what, int number, int count) throws ActionFault {
        if (number < 1 || number > count) {
            throw new ActionFault(
                    Kind.NOT_FOUND, "Live has " + count + " " + what + "s, but #" + number + " was asked for.");
        }
        return number - 1;
    }

    private static OptionalInt number(String name) {
        return name.matches("#\\d{1,4}") ? OptionalInt.of(Integer.parseInt(name.substring(1))) : OptionalInt.empty();
    }
}
