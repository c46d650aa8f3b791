package dev.backline.live.set.internal.merge;

import dev.backline.live.set.internal.compare.Numbering;
import dev.backline.live.set.internal.compare.ViewState;
import dev.backline.live.set.internal.merge.ask.Questions;
import dev.backline.live.set.internal.merge.side.Sameness;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.merge.side.Site;
import dev.backline.live.set.internal.merge.side.Words;
import dev.backline.live.set.internal.tree.Node;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merges what one node itself says: its value, its attributes, and parts that only make sense together. */
final class ContentMerge {
    private final Questions questions;

    ContentMerge(Questions questions) {
        this.questions = questions;
    }

    /** Answers a node that is one value: changed by one side, or asked for. */
    Node whole(Site site, Node base, Node ours, Node theirs) {
        if (Sameness.same(base, theirs) || Sameness.same(ours, theirs)) {
            return ours;
        }
        if (Sameness.same(base, ours)) {
            return TreeMerge.numberedAs(theirs, ours);
        }
        Side side = questions.decide(site.path(), 1, () -> changed(site, base, ours, theirs));
        return TreeMerge.numberedAs(side == Side.OURS ? ours : side == Side.THEIRS ? theirs : base, ours);
    }

    private static Questions.Draft changed(Site site, Node base, Node ours, Node theirs) {
        return new Questions.Draft(
                Words.place(site),
                "Both changed " + Words.plain(site.node().name()) + ". Which is it to be?",
                Words.brief(base),
                Words.brief(ours),
                Words.brief(theirs),
                List.of());
    }

    /** Answers what both sides put in under one name; empty when it is to be left out. */
    Optional<Node> both(Site site, Node ours, Node theirs) {
        if (Sameness.alike(ours, theirs)) {
            return Optional.of(ours);
        }
        Site here = site.down(ours, 0);
        String key = site.path() + "/" + ours.name() + ours.value("EnvelopeTarget/PointeeId", "") + ":both";
        Side side = questions.decide(
                key,
                1,
                () -> new Questions.Draft(
                        Words.place(here),
                        "Both put in " + Words.named(Words.plain(ours.name()), ours)
                                + ", and not alike. Which is it to be?",
                        "nothing",
                        Words.value(here, ours),
                        Words.value(here, theirs),
                        List.of()));
        return switch (side) {
            case OURS -> Optional.of(ours);
            case THEIRS -> Optional.of(TreeMerge.numberedAs(theirs, ours));
            case BASE -> Optional.empty();
        };
    }

    /** Answers the events of an envelope. */
    Node events(Site site, Node base, Node ours, Node theirs) {
        String target = target(site);
        return EventMerge.merge(base, ours, theirs, (from, to, b, o, t) -> {
            boolean before = from == EventMerge.BEFORE && !target.isEmpty();
            String key = before ? "parameter " + target : "events " + target + site.path() + " " + from;
            return questions.decide(
                    key,
                    0,
                    () -> new Questions.Draft(
                            Words.place(site),
                            before
                                    ? "Both changed the value. Which is it to be?"
                                    : "Both drew automation from beat " + from + " to " + to + ". Which is it to be?",
                            Words.events(b),
                            Words.events(o),
                            Words.events(t),
                            List.of()));
        });
    }

    /** What an envelope moves, or the parameter that holds its own events. */
    private static String target(Site site) {
        List<Node> chain = site.chain();
        for (int i = chain.size() - 1; i > 0; i--) {
            Node node = chain.get(i);
            Optional<String> id = node.value("EnvelopeTarget/PointeeId")
                    .or(() -> node.at("AutomationTarget").flatMap(n -> n.attribute("Id")));
            if (id.isPresent() || node.name().endsWith("Track")) {
                return id.orElse("");
            }
        }
        return "";
    }

    /** Answers whose notes are taken where those of both sides contradict. */
    Side notes(Site site, List<String> details) {
        return questions.decide(
                site.path() + ":notes",
                1,
                () -> new Questions.Draft(
                        Words.place(site),
                        "Both changed the same notes, or put in notes that sound together. Whose are they to be?",
                        details.size() + " notes",
                        "ours",
                        "theirs",
                        details));
    }

    /** Answers for the children that only make sense together whose are taken; children that are not named are merged on their own. */
    Map<String, Side> units(Site site, Node base, Node ours, Node theirs) {
        Map<String, Side> forced = new HashMap<>();
        for (List<String> unit : Units.of(base)) {
            boolean place = unit.contains("CurrentStart");
            if (differ(unit, place, base, ours)
                    && differ(unit, place, base, theirs)
                    && differ(unit, place, ours, theirs)) {
                String key = place || base.is("Loop") ? extent(site) : site.path() + ":" + unit.getFirst();
                Side side = questions.decide(
                        key,
                        place ? 2 : 1,
                        () -> new Questions.Draft(
                                Words.place(site),
                                "Both changed " + Words.plain(place ? "PlaceAndLength" : unit.getFirst())
                                        + ". Which is it to be?",
                                words(unit, base),
                                words(unit, ours),
                                words(unit, theirs),
                                List.of()));
                unit.forEach(n -> forced.put(n, side));
                if (place) {
                    forced.put("@Time", side);
                }
            }
        }
        if (base.is("DrumGroupDevice") && returnsChanged(base, ours, theirs)) {
            Side side = questions.decide(site.path() + ":returns", 1, () -> changed(site, base, ours, theirs));
            forced.put("Branches", side);
            forced.put("ReturnBranches", side);
        }
        return forced;
    }

    /** Each chain of a drum rack has a send for each return chain: when their number changes, chains of another version do not fit. */
    private static boolean returnsChanged(Node base, Node ours, Node theirs) {
        boolean resized = size(base) != size(ours) || size(base) != size(theirs);
        List<String> unit = List.of("Branches", "ReturnBranches");
        return resized
                && differ(unit, false, base, ours)
                && differ(unit, false, base, theirs)
                && differ(unit, false, ours, theirs);
    }

    private static int size(Node rack) {
        return rack.child("ReturnBranches").map(Node::size).orElse(0);
    }

    /** Place and loop of a clip are one question. */
    private static String extent(Site site) {
        Site clip = site.node().is("Loop") && site.parent() != null ? site.parent() : site;
        return clip.path() + ":extent";
    }

    private static boolean differ(List<String> unit, boolean place, Node one, Node other) {
        for (String name : unit) {
            Optional<Node> a = one.child(name);
            Optional<Node> b = other.child(name);
            boolean same = a.isPresent() && b.isPresent()
                    ? Sameness.same(a.orElseThrow(), b.orElseThrow())
                    : a.isPresent() == b.isPresent();
            if (!same) {
                return true;
            }
        }
        return place && !one.attribute("Time", "").equals(other.attribute("Time", ""));
    }

    private static String words(List<String> unit, Node node) {
        return String.join(
                ", ",
                unit.stream()
                        .flatMap(n -> node.child(n).stream())
                        .map(n ->
                                n.size() == 0 ? Words.plain(n.name()) + " " + n.attribute("Value", "") : Words.brief(n))
                        .toList());
    }

    /** Answers ours with the attributes that theirs changed. */
    Node attributes(Site site, Node base, Node ours, Node theirs, Map<String, Side> units) {
        if (ours.sameContent(theirs) || theirs.sameContent(base)) {
            return ours;
        }
        Set<String> names = new LinkedHashSet<>();
        for (Node node : List.of(ours, theirs)) {
            for (int i = 0; i < node.attributes().size(); i += 2) {
                names.add(node.attributes().get(i));
            }
        }
        Node merged = ours;
        for (String name : names) {
            if (!Numbering.isAttribute(name)) {
                merged = attribute(site, name, base, merged, theirs, Optional.ofNullable(units.get("@" + name)));
            }
        }
        return merged;
    }

    private Node attribute(Site site, String name, Node base, Node ours, Node theirs, Optional<Side> known) {
        Optional<String> was = base.attribute(name);
        Optional<String> our = ours.attribute(name);
        Optional<String> their = theirs.attribute(name);
        if (their.equals(was) || their.equals(our)) {
            return ours;
        }
        if (our.equals(was)) {
            return set(ours, name, their);
        }
        if (ViewState.isAttribute(name)) {
            return ours;
        }
        Side side = known.orElseGet(() -> ask(site, base, ours, theirs));
        return side == Side.OURS ? ours : set(ours, name, side == Side.THEIRS ? their : was);
    }

    private static Node set(Node node, String name, Optional<String> value) {
        return value.map(v -> node.with(name, v)).orElseGet(() -> node.without(name));
    }

    private Side ask(Site site, Node base, Node ours, Node theirs) {
        Site parent = site.parent();
        Optional<String> target = parent == null || !base.is("Manual")
                ? Optional.empty()
                : parent.node().child("AutomationTarget").flatMap(n -> n.attribute("Id"));
        return questions.decide(
                target.map(t -> "parameter " + t).orElse(site.path()),
                1,
                () -> new Questions.Draft(
                        Words.place(site),
                        "Both changed this value. Which is it to be?",
                        Words.value(site, base),
                        Words.value(site, ours),
                        Words.value(site, theirs),
                        List.of()));
    }
}
