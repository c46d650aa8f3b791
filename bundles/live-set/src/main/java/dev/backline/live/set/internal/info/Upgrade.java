package dev.backline.live.set.internal.info;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.DeviceNames;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SetView;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What stands between a set and a later version of Live. What changed from version to version is known in part alone: new elements with values
 * that Live chooses stand on every track, clip and device, so no set is changed by guess.
 */
public final class Upgrade {
    private final SetView set;
    private final Era to;
    private final List<String> obstacles = new ArrayList<>();

    private Upgrade(SetView set, Era to) {
        this.set = set;
        this.to = to;
    }

    /** Answers what would have to change, in the order of the versions; empty when the set is of that version already. */
    public static List<String> obstacles(SetView set, Era to) {
        Upgrade upgrade = new Upgrade(set, to);
        upgrade.find();
        return List.copyOf(upgrade.obstacles);
    }

    private boolean crosses(Era era) {
        return !set.era().since(era) && to.since(era);
    }

    private void find() {
        if (crosses(Era.LIVE_9)) {
            add("parameters keep their value in their automation (Live 8)", count(n -> n.is("ArrangerAutomation")));
            add("clips keep their envelopes as modulation lists (Live 8)", count(n -> n.is("ModulationList")));
        }
        if (crosses(Era.LIVE_10)) {
            add(
                    "parameters keep their course themselves, not their track",
                    count(n -> n.is("ArrangerAutomation") && n.child("Events").isPresent()));
        }
        if (crosses(Era.LIVE_11)) {
            add("colours are of the old palettes, which no table leads to the new one", count(n -> n.is("ColorIndex")));
            add("samples are named folder by folder, with an alias record", count(n -> n.is("FileRef")));
            add("scenes are names alone", set.scenes().size());
            add("clips have their follow actions as single values", count(n -> n.is("FollowActionA")));
        }
        if (crosses(Era.LIVE_12)) {
            add("the main track is called Master", count(n -> n.is("MasterTrack")));
            add("sends have the old switch", count(n -> n.is("TrackSendHolder")));
            add("tracks feed AudioOut/Master", count(n -> n.value().orElse("").equals("AudioOut/Master")));
        }
        if (!obstacles.isEmpty()) {
            add(
                    "tracks lack elements whose values only Live knows",
                    set.allTracks().size());
            add("clips lack elements whose values only Live knows", count(n -> n.is("MidiClip") || n.is("AudioClip")));
            devices();
        }
    }

    private void devices() {
        TreeSet<String> names = new TreeSet<>();
        Census.of(set.ableton()).devices().forEach(d -> names.add(DeviceNames.of(d.name())));
        if (!names.isEmpty()) {
            obstacles.add("devices whose elements in the later version are not known: " + String.join(", ", names));
        }
    }

    private int count(java.util.function.Predicate<Node> wanted) {
        int[] count = {0};
        set.ableton().walk(n -> count[0] += wanted.test(n) ? 1 : 0);
        return count[0];
    }

    private void add(String what, int places) {
        if (places > 0) {
            obstacles.add(what + " (" + places + (places == 1 ? " place)" : " places)"));
        }
    }
}
