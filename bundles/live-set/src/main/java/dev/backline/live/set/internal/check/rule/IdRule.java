package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.tree.TreeEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ids: targets of automation are unique in the document, members of a list in their list. */
final class IdRule implements Rule {
    private final Subject subject;
    private final Pointees pointees;

    IdRule(Subject subject) {
        this.subject = subject;
        this.pointees = subject.pointees();
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Node node = trail.node();
        if (PointeeIds.isPointee(node)) {
            node.attribute("Id").ifPresent(id -> pointee(id, trail, findings));
        } else if (node.is("NextPointeeId")) {
            next(trail, findings);
        }
        if (node.size() > 0) {
            siblings(trail, findings);
        }
    }

    private void pointee(String id, Trail trail, Findings findings) {
        Node node = trail.node();
        if (subject.isPreset()) {
            if (!id.equals("0")) {
                findings.add(
                        Code.ID_PRESET_POINTEE,
                        trail,
                        node.name() + " " + id,
                        "0",
                        s -> s.change(node, n -> n.with("Id", "0")));
            }
            return;
        }
        if (Pointees.number(id) < 0) {
            findings.add(Code.ID_NUMBER, trail, node.name() + " has the id \"" + id + '"', "a whole number from 0");
            return;
        }
        Pointees.Target first = pointees.find(id).orElseThrow();
        if (first.node() != node) {
            twice(id, first, trail, findings);
        }
    }

    private void twice(String id, Pointees.Target first, Trail trail, Findings findings) {
        Node node = trail.node();
        Node track = trail.track().orElse(subject.root());
        List<Pointees.Reference> own =
                pointees.references(id).stream().filter(r -> r.track() == track).toList();
        String found = node.name() + " has the id " + id + ", as "
                + first.node().name() + " in line " + first.node().line() + " has";
        String expected = "an id that nothing else has";
        if (track == first.track() && !own.isEmpty()) {
            findings.add(Code.ID_POINTEE_TWICE, trail, found + "; which of them the envelope means is open", expected);
            return;
        }
        findings.add(Code.ID_POINTEE_TWICE, trail, found, expected, s -> renumber(node, own, s));
    }

    private void renumber(Node node, List<Pointees.Reference> references, TreeEdit edit) {
        String fresh = pointees.fresh();
        edit.change(node, n -> n.with("Id", fresh));
        references.forEach(r -> edit.change(r.node(), n -> n.withValue(fresh)));
    }

    private void next(Trail trail, Findings findings) {
        Node node = trail.node();
        long next = Pointees.number(node.value().orElse(""));
        if (next <= pointees.highestTarget()) {
            findings.add(
                    Code.ID_NEXT_POINTEE,
                    trail,
                    "NextPointeeId is " + node.value().orElse("missing"),
                    "more than " + pointees.highestTarget(),
                    s -> s.change(node, n -> n.withValue(pointees.fresh())));
        }
    }

    private void siblings(Trail trail, Findings findings) {
        Map<String, Node> seen = Map.of();
        for (Node child : trail.node().children()) {
            Optional<String> id =
                    child.isElement() && !PointeeIds.isPointee(child) ? child.attribute("Id") : Optional.empty();
            if (id.isEmpty()) {
                continue;
            }
            if (seen.isEmpty()) {
                seen = new HashMap<>();
            }
            Node first = seen.putIfAbsent(id.get(), child);
            if (first != null) {
                listed(id.get(), first, trail.to(child), findings);
            }
        }
    }

    private void listed(String id, Node first, Trail trail, Findings findings) {
        Node node = trail.node();
        String parent = trail.above(1);
        String found = node.name() + " has the id " + id + ", as " + first.name() + " before it in the list has";
        String expected = "an id of its own in the list";
        if (parent.equals("Tracks")) {
            findings.add(Code.ID_TRACK_TWICE, trail, found, expected);
            return;
        }
        Code code = parent.equals("Scenes") ? Code.ID_SCENE_TWICE : Code.ID_LIST_TWICE;
        findings.add(code, trail, found, expected, s -> s.change(node, n -> n.with("Id", pointees.fresh())));
    }
}
