package dev.backline.live.set.internal.snapshot;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.model.Beats;
import dev.backline.model.FollowAction;
import dev.backline.model.FollowAction.Act;
import dev.backline.model.FollowAction.Choice;
import dev.backline.model.Launch;
import dev.backline.model.Quantisation;
import java.util.Optional;

/** How clips and scenes are launched. */
final class LaunchReading {
    private LaunchReading() {}

    static Launch launch(Node clip) {
        int quantisation = Read.whole(clip, "LaunchQuantisation", 0, 0, 14);
        return new Launch(
                Read.coded(Launch.Mode.values(), Read.whole(clip, "LaunchMode", 0, 0, 3)),
                quantisation == 0 ? Optional.empty() : Optional.of(Read.coded(Quantisation.values(), quantisation - 1)),
                Read.yes(clip, "Legato", false),
                Read.within(Read.number(clip, "VelocityAmount", 0), 0, 1),
                follow(clip, false));
    }

    /** Versions before 11 keep it flat in the clip, without a switch of its own: action A tells. */
    static FollowAction follow(Node owner, boolean scene) {
        Node node = owner.child("FollowAction").orElse(owner);
        boolean old = node == owner;
        if (node.child("FollowActionA").isEmpty()) {
            return FollowAction.OFF;
        }
        boolean enabled =
                old ? Read.whole(node, "FollowActionA", 0, 0, 9) != 0 : Read.yes(node, "FollowActionEnabled", false);
        double time = Read.number(node, "FollowTime", 4);
        return new FollowAction(
                enabled,
                !scene && !old && Read.yes(node, "IsLinked", true),
                Beats.of(time > 0 ? time : 4),
                Read.whole(node, "LoopIterations", 1, 1, 1 << 20),
                choice(node, "A"),
                choice(node, "B"));
    }

    private static Choice choice(Node node, String which) {
        return new Choice(
                Read.coded(Act.values(), Read.whole(node, "FollowAction" + which, 0, 0, 9)),
                Read.within(Read.number(node, "FollowChance" + which, 0), 0, 1_000_000),
                Read.whole(node, "JumpIndex" + which, 0, 0, 1 << 20));
    }
}
