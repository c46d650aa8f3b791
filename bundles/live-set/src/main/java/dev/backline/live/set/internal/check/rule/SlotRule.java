package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One slot for each scene: in both sequencers of tracks that play, and in groups. Others keep what Live left there. */
final class SlotRule implements Rule {
    private final Subject subject;
    private Optional<Node> pattern = Optional.empty();

    SlotRule(Subject subject) {
        this.subject = subject;
    }

    @Override
    public Set<String> names() {
        return Set.of("ClipSlotList", "Slots");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        String track = trail.track().map(Node::name).orElse("");
        boolean plays = track.equals("MidiTrack") || track.equals("AudioTrack");
        if (plays && trail.node().is("ClipSlotList")) {
            Code code = trail.above(1).equals("FreezeSequencer") ? Code.SLOT_FREEZE : Code.SLOT_COUNT;
            compare(trail, "ClipSlot", subject.scenes(), code, findings);
        } else if (track.equals("GroupTrack") && trail.above(1).equals("GroupTrack")) {
            compare(trail, "GroupTrackSlot", subject.scenes(), Code.SLOT_GROUP, findings);
        }
    }

    private void compare(Trail trail, String name, int scenes, Code code, Findings findings) {
        Node list = trail.node();
        List<Node> slots = list.children(name);
        if (name.equals("ClipSlot") && pattern.isEmpty()) {
            pattern = slots.stream().filter(SlotRule::isEmpty).findFirst();
        }
        if (slots.size() == scenes) {
            return;
        }
        String found = slots.size() + " slots in "
                + (trail.above(1).equals("FreezeSequencer") ? "the frozen track" : "the track");
        String expected = scenes + ", one for each scene";
        List<Node> extra = slots.size() > scenes ? slots.subList(scenes, slots.size()) : List.of();
        Optional<Node> empty =
                name.equals("ClipSlot") ? pattern : slots.stream().findFirst();
        if (extra.stream().allMatch(SlotRule::isEmpty) && (!extra.isEmpty() || empty.isPresent())) {
            findings.add(code, trail, found, expected, s -> {
                extra.forEach(s::remove);
                s.children(list, l -> filled(l, scenes - slots.size(), empty));
            });
        } else {
            findings.add(code, trail, found, expected);
        }
    }

    private List<Node> filled(List<Node> list, int missing, Optional<Node> empty) {
        List<Node> children = new ArrayList<>(list);
        for (int i = 0; i < missing && empty.isPresent(); i++) {
            Node slot = empty.get().copy();
            children.add(
                    slot.attribute("Id").isPresent()
                            ? slot.with("Id", subject.pointees().fresh())
                            : slot);
        }
        return children;
    }

    private static boolean isEmpty(Node slot) {
        return slot.at("ClipSlot/Value")
                        .or(() -> slot.child("Value"))
                        .map(Node::size)
                        .orElse(0)
                == 0;
    }
}
