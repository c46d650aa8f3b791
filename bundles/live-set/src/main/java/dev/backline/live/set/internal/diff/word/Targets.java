package dev.backline.live.set.internal.diff.word;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.TrackView;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which number of a target belongs to which parameter. */
public final class Targets {
    private final Map<String, Step> steps = new HashMap<>();
    private final Song song;

    private Targets(Song song) {
        this.song = song;
    }

    /** The way down to a node; its label is only made when somebody asks. */
    private record Step(@Nullable Step above, Node parent, Node node, int position) {
        Labels labels(Song song) {
            return (above == null ? Labels.TOP : above.labels(song)).below(song, parent, node, position);
        }
    }

    /**
     * What an envelope moves.
     *
     * @param label the parameter with its device, such as {@code Cutoff of Auto Filter}
     * @param parameter the parameter alone
     * @param device the device; empty for the mixer
     * @param units how its values are told
     */
    public record Target(String label, String parameter, String device, Units units) {}

    public static Targets of(Song song) {
        Targets all = new Targets(song);
        for (TrackView track : song.view().allTracks()) {
            track.chain().ifPresent(chain -> all.walk(chain, null));
        }
        return all;
    }

    /** Answers what a number means. */
    public Target target(String pointee) {
        Step step = steps.get(pointee);
        if (step == null) {
            return new Target("an unknown parameter", "an unknown parameter", "", Units.PLAIN);
        }
        boolean own = step.node().is("AutomationTarget") || step.node().is("ModulationTarget");
        Step above = step.above();
        return own && above != null ? above.labels(song).target(above.node()) : Labels.TOP.sequencer(step.node());
    }

    private void walk(Node node, @Nullable Step above) {
        for (int i = 0; i < node.size(); i++) {
            Node child = node.children().get(i);
            if (child.name().endsWith("Target") || child.name().startsWith("ControllerTargets.")) {
                steps.put(child.attribute("Id", ""), new Step(above, node, child, i));
            } else if (child.size() > 0 && !child.is("ClipSlotList") && !child.is("Events")) {
                walk(child, new Step(above, node, child, i));
            }
        }
    }
}
