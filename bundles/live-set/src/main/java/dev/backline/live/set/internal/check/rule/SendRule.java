package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** One send for each return in every track, and one entry of the list that tells pre- from post-fader. */
final class SendRule implements Rule {
    private static final String SILENT = "0.0003162277571";

    private final Subject subject;
    private Optional<Node> pattern = Optional.empty();

    SendRule(Subject subject) {
        this.subject = subject;
    }

    @Override
    public Set<String> names() {
        return Set.of("Sends", "SendsPre");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Node list = trail.node();
        if (list.is("SendsPre") && trail.above(1).equals("LiveSet")) {
            pre(trail, findings);
        } else if (trail.above(1).equals("Mixer")) {
            String track = trail.track().map(Node::name).orElse("");
            boolean sends = trail.above(4).equals("Tracks") || track.equals("ReturnTrack");
            sends(trail, sends ? subject.returns() : 0, findings);
        }
    }

    private void sends(Trail trail, int returns, Findings findings) {
        Node list = trail.node();
        List<Node> holders = list.children("TrackSendHolder");
        if (pattern.isEmpty()) {
            pattern = holders.stream().findFirst();
        }
        if (holders.size() == returns) {
            return;
        }
        Optional<Node> send = holders.isEmpty() ? pattern : Optional.of(holders.getLast());
        String found = holders.size() + " sends";
        String expected = returns + ", one for each return";
        if (holders.size() < returns && send.isEmpty()) {
            findings.add(Code.SEND_COUNT, trail, found, expected);
            return;
        }
        findings.add(Code.SEND_COUNT, trail, found, expected, s -> {
            holders.stream().skip(returns).forEach(s::remove);
            s.children(list, l -> more(l, returns - holders.size(), h -> silent(send.orElseThrow())));
        });
    }

    private static List<Node> more(List<Node> list, int missing, IntFunction<Node> made) {
        List<Node> children = new ArrayList<>(list);
        for (int i = 0; i < missing; i++) {
            children.add(made.apply(i));
        }
        return children;
    }

    /** A send of the same build, turned down, with ids of its own and without a mapping. */
    private Node silent(Node holder) {
        Node fresh = renumbered(holder.copy());
        Optional<Node> send = fresh.child("Send");
        if (send.isEmpty()) {
            return fresh;
        }
        List<Node> inside = send.get().children().stream()
                .filter(n -> !n.is("KeyMidi"))
                .map(n -> n.is("Manual") ? n.withValue(SILENT) : n)
                .toList();
        return fresh.withChildren(fresh.children().stream()
                .map(n -> n.is("Send") ? n.withChildren(inside) : n)
                .toList());
    }

    private Node renumbered(Node node) {
        Node inside =
                node.withChildren(node.children().stream().map(this::renumbered).toList());
        boolean counted = inside.isElement() && inside.attribute("Id").isPresent();
        return counted ? inside.with("Id", subject.pointees().fresh()) : inside;
    }

    private void pre(Trail trail, Findings findings) {
        Node list = trail.node();
        List<Node> entries = list.children().stream().filter(Node::isElement).toList();
        int returns = subject.returns();
        if (entries.size() == returns) {
            return;
        }
        findings.add(Code.SEND_PRE, trail, entries.size() + " entries", returns + ", one for each return", s -> {
            entries.stream().skip(returns).forEach(s::remove);
            s.children(
                    list,
                    l -> more(
                            l,
                            returns - entries.size(),
                            i -> Node.of("SendPreBool", "Id", subject.pointees().fresh(), "Value", "false")));
        });
    }
}
