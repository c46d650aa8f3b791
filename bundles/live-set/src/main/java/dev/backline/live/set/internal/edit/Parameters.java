package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.List;

/** Sets parameters of any version: the value itself, and the first event of the envelope that repeats it. */
final class Parameters {
    private Parameters() {}

    /**
     * Sets a parameter that does not move.
     *
     * @throws SetFault if automation moves it
     */
    static void set(SetView set, TrackView track, ParameterView parameter, String text, TreeEdit edit) throws SetFault {
        List<EventView> events = set.automation(track, parameter);
        if (moves(set, track, parameter)) {
            throw new SetFault(
                    parameter.path() + " on track " + track.name() + " is moved by automation, so it was not set. Clear"
                            + " the automation first: automation.clear \"" + track.name() + "\" " + parameter.path());
        }
        parameter.node().child("Manual").ifPresent(manual -> edit.value(manual, text));
        events.forEach(e -> edit.set(e.node(), "Value", text));
    }

    /** Answers whether automation of the arrangement moves a parameter. */
    static boolean moves(SetView set, TrackView track, ParameterView parameter) {
        return set.automation(track, parameter).stream()
                        .map(e -> e.node().attribute("Value", ""))
                        .distinct()
                        .count()
                > 1;
    }

    /** Sets the parameter of a mixer, such as {@code Volume}. */
    static void setMixer(SetView set, TrackView track, String name, String text, TreeEdit edit) throws SetFault {
        Node node = track.mixer()
                .flatMap(m -> m.child(name))
                .orElseThrow(() -> new SetFault("Track " + track.name() + " has no " + name + " in its mixer."));
        set(set, track, new ParameterView("Mixer/" + name, node), text, edit);
    }
}
