package dev.backline.live.set.internal.merge;

import dev.backline.live.set.internal.merge.ask.Questions;
import dev.backline.live.set.internal.merge.list.Lineups;
import dev.backline.live.set.internal.merge.list.ListMerge;
import dev.backline.live.set.internal.merge.list.Moves;
import dev.backline.live.set.internal.merge.note.KeyNote;
import dev.backline.live.set.internal.merge.note.KeyTracks;
import dev.backline.live.set.internal.merge.note.NoteIds;
import dev.backline.live.set.internal.merge.note.NoteMerge;
import dev.backline.live.set.internal.merge.side.Member;
import dev.backline.live.set.internal.merge.side.Sameness;
import dev.backline.live.set.internal.merge.side.SiblingIds;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.merge.side.Site;
import dev.backline.live.set.internal.merge.side.Versions;
import dev.backline.live.set.internal.merge.side.Words;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Walks the three versions from the root down, where they differ, and builds the result: ours, with what theirs changed. */
final class TreeMerge {
    private final Versions versions;
    private final Questions questions;
    private final Moves moves;
    private final Lineups lineups;
    private final ListMerge lists;
    private final ContentMerge contents;

    TreeMerge(Versions versions, Questions questions, Supplier<Long> fresh) {
        this.versions = versions;
        this.questions = questions;
        this.moves = new Moves(versions);
        this.lineups = new Lineups(versions, fresh);
        this.lists = new ListMerge(versions, questions, moves, lineups);
        this.contents = new ContentMerge(questions);
    }

    /** Answers the root of the result. */
    Node merge() {
        Site root = Site.root(versions.base());
        prepare(root);
        return pair(root, versions.base(), versions.ours(), versions.theirs());
    }

    /** Scenes and returns are decided first: slots and sends of all tracks follow them. */
    private void prepare(Site root) {
        Optional<Node> base = Lineups.scenes(versions.base());
        Optional<Node> ours = Lineups.scenes(versions.ours());
        Optional<Node> theirs = Lineups.scenes(versions.theirs());
        Node liveSet = versions.base().child("LiveSet").orElse(versions.base());
        Site set = root.down(liveSet, 0);
        if (base.isPresent() && ours.isPresent() && theirs.isPresent()) {
            Node list = base.orElseThrow();
            lineups.setScenes(lists.members(set.down(list, 0), list, ours.orElseThrow(), theirs.orElseThrow()));
        }
        base = versions.base().at("LiveSet/Tracks");
        ours = versions.ours().at("LiveSet/Tracks");
        theirs = versions.theirs().at("LiveSet/Tracks");
        if (base.isPresent() && ours.isPresent() && theirs.isPresent()) {
            Node list = base.orElseThrow();
            lineups.setTracks(lists.members(set.down(list, 0), list, ours.orElseThrow(), theirs.orElseThrow()));
        }
    }

    private Node pair(Site site, Node base, Node ours, Node theirs) {
        boolean kept = lineups.leadsTo(base);
        if (!kept && Sameness.same(ours, theirs)) {
            return ours;
        }
        if (!kept && !moves.leadsTo(base)) {
            if (theirs.sameAs(base)) {
                return ours;
            }
            if (ours.sameAs(base)) {
                return numberedAs(theirs, ours);
            }
            if (Sameness.isNoise(base)) {
                return ours;
            }
        }
        if (Units.isWhole(base) || !base.isElement()) {
            return contents.whole(site, base, ours, theirs);
        }
        if (base.is("Notes") && base.child("KeyTracks").isPresent()) {
            return notes(site, base, ours, theirs);
        }
        boolean events = base.is("Events") && !hasClips(base) && !hasClips(ours) && !hasClips(theirs);
        if (events && EventMerge.fits(base) && EventMerge.fits(ours) && EventMerge.fits(theirs)) {
            return contents.events(site, base, ours, theirs);
        }
        return inside(site, base, ours, theirs);
    }

    private static boolean hasClips(Node events) {
        return events.children().stream().anyMatch(TreeMerge::isClip);
    }

    private static boolean isClip(Node node) {
        return node.is("MidiClip") || node.is("AudioClip");
    }

    private Node inside(Site site, Node base, Node ours, Node theirs) {
        Map<String, Side> units = contents.units(site, base, ours, theirs);
        Node own = contents.attributes(site, base, ours, theirs, units);
        List<Built> built = new ArrayList<>();
        for (Member member : lists.members(site, base, ours, theirs)) {
            built(site, member, base, ours, theirs, units).ifPresent(n -> built.add(new Built(member, n)));
        }
        List<Built> row = base.is("Events") ? new ClipRow(questions, site, base, ours, theirs).arrange(built) : built;
        Set<Node> first = Collections.newSetFromMap(new IdentityHashMap<>());
        row.stream().filter(b -> b.member().in(Side.OURS)).forEach(b -> first.add(b.node()));
        return own.withChildren(SiblingIds.unique(row.stream().map(Built::node).toList(), first));
    }

    /**
     * A node of the result and where it comes from.
     *
     * @param member its places in the three lists
     * @param node as merged
     */
    record Built(Member member, Node node) {}

    private Optional<Node> built(Site site, Member member, Node base, Node ours, Node theirs, Map<String, Side> units) {
        Optional<Node> b = child(base, member.base());
        Optional<Node> o = child(ours, member.ours());
        Optional<Node> t = child(theirs, member.theirs());
        Side take = member.take();
        if (take == null) {
            Node any = o.or(() -> t).or(() -> b).orElseThrow();
            take = units.get(any.name());
        }
        if (take != null) {
            Side side = take;
            Optional<Node> taken = side == Side.OURS ? o : side == Side.THEIRS ? t : b;
            return taken.map(n -> o.map(our -> numberedAs(n, our)).orElse(n)).map(n -> whole(site, n, side));
        }
        if (b.isPresent() && o.isPresent() && t.isPresent()) {
            Node node = b.orElseThrow();
            return Optional.of(pair(site.down(node, member.base()), node, o.orElseThrow(), t.orElseThrow()));
        }
        Optional<Node> origin = o.or(() -> t).flatMap(moves::origin);
        if (origin.isPresent()) {
            return moved(site, origin.orElseThrow(), o.isPresent() ? Side.OURS : Side.THEIRS);
        }
        return o.isPresent() && t.isPresent()
                ? contents.both(site, o.orElseThrow(), t.orElseThrow()).map(n -> whole(site, n, Side.OURS))
                : Optional.of(whole(site, o.or(() -> t).orElseThrow(), o.isPresent() ? Side.OURS : Side.THEIRS));
    }

    private static Optional<Node> child(Node parent, int index) {
        return index < 0 ? Optional.empty() : Optional.of(parent.children().get(index));
    }

    /** Answers a node that only one side has, with what the other did to things that were moved into it. */
    private Node whole(Site site, Node node, Side side) {
        Node woven = moves.isEmpty() ? node : woven(site, node, side);
        boolean track =
                node.name().endsWith("Track") && node.child("DeviceChain").isPresent();
        return track ? lineups.fit(woven, side) : woven;
    }

    private Node woven(Site site, Node node, Side side) {
        List<Node> children = new ArrayList<>();
        for (Node child : node.children()) {
            Optional<Node> origin = moves.origin(child);
            if (origin.isPresent()) {
                moved(site, origin.orElseThrow(), side).ifPresent(children::add);
            } else {
                children.add(woven(site, child, side));
            }
        }
        return node.withChildren(children);
    }

    /** Answers a thing at the place that a side moved it to; empty when it is not to be here. */
    private Optional<Node> moved(Site site, Node base, Side side) {
        Side other = side == Side.OURS ? Side.THEIRS : Side.OURS;
        Optional<Node> ours = moves.partner(Side.OURS, base);
        Optional<Node> theirs = moves.partner(Side.THEIRS, base);
        Site here = site.down(base, 0);
        if (ours.isEmpty() || theirs.isEmpty()) {
            Node stays = ours.or(() -> theirs).orElseThrow();
            Side choice =
                    questions.decide(moves.path(base) + ":gone", 2, () -> ListMerge.gone(here, base, stays, side));
            return choice == other ? Optional.empty() : Optional.of(stays);
        }
        if (moves.moved(other, base).isPresent() && moves.places(base) > 1) {
            Side choice = questions.decide(moves.path(base) + ":place", 2, () -> twoPlaces(here, base));
            if ((choice == Side.THEIRS) != (side == Side.THEIRS)) {
                return Optional.empty();
            }
        }
        return Optional.of(pair(here, base, ours.orElseThrow(), theirs.orElseThrow()));
    }

    private static Questions.Draft twoPlaces(Site site, Node base) {
        String thing = Words.named(Words.plain(base.name()), base);
        return new Questions.Draft(
                Words.place(site),
                "Both moved " + thing + " to different places. Where is it to be?",
                thing,
                "where ours has it",
                "where theirs has it",
                List.of());
    }

    /** Answers a node under the id that ours gave it. */
    static Node numberedAs(Node node, Node ours) {
        return ours.attribute("Id").map(id -> node.with("Id", id)).orElse(node);
    }

    private Node notes(Site site, Node base, Node ours, Node theirs) {
        Node b = base.child("KeyTracks").orElseThrow();
        Optional<Node> o = ours.child("KeyTracks");
        Optional<Node> t = theirs.child("KeyTracks");
        if (o.isEmpty() || t.isEmpty()) {
            return inside(site, base, ours, theirs);
        }
        NoteMerge merge = new NoteMerge(KeyNote.all(b), KeyNote.all(o.orElseThrow()), KeyNote.all(t.orElseThrow()));
        List<KeyNote> notes = merge.notes(details -> contents.notes(site, details));
        Node tracks = KeyTracks.with(o.orElseThrow(), List.of(t.orElseThrow(), b), notes);
        Node renamed = NoteIds.rename(theirs, merge.newIds());
        // The notes are done; all beside them is merged as usual.
        Node rest = inside(site, swapped(base, b), swapped(ours, b), swapped(renamed, b));
        return NoteIds.next(rest.withChildren(rest.children().stream()
                .map(c -> c.is("KeyTracks") ? tracks : c)
                .toList()));
    }

    private static Node swapped(Node notes, Node tracks) {
        return notes.withChildren(notes.children().stream()
                .map(c -> c.is("KeyTracks") ? tracks : c)
                .toList());
    }
}
