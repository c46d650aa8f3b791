package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.diff.change.Act;
import dev.backline.live.set.internal.diff.change.Context;
import dev.backline.live.set.internal.diff.change.Draft;
import dev.backline.live.set.internal.diff.change.Noise;
import dev.backline.live.set.internal.diff.change.Scribe;
import dev.backline.live.set.internal.diff.change.Subject;
import dev.backline.live.set.internal.diff.word.Bars;
import dev.backline.live.set.internal.diff.word.Scales;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.LocatorView;
import java.util.List;
import java.util.Optional;

/** Reads what stands in the set itself. */
final class SetReading {
    private final Context context;
    private final Scribe scribe;
    private final TrackReading tracks;
    private final PlainReading plain;

    SetReading(Context context) {
        this.context = context;
        this.scribe = context.scribe();
        this.tracks = new TrackReading(context);
        this.plain = new PlainReading(context);
    }

    void read(Delta root) {
        List<Edit> own = scribe.real(Where.SET, root);
        if (!own.isEmpty()) {
            String before = context.before().view().creator();
            String after = context.after().view().creator();
            scribe.tell(
                    "format",
                    new Draft(Subject.SET, Act.CHANGED, Where.SET)
                            .values(before, after)
                            .says("saved by " + Words.safe(after) + ", before by " + Words.safe(before))
                            .edits(own));
        }
        for (Delta child : root.children()) {
            if (child.node().is("LiveSet") && child.isPair()) {
                child.children().forEach(this::part);
            } else {
                plain.read(Where.SET, child);
            }
        }
    }

    private void part(Delta part) {
        String name = part.node().name();
        boolean hasTracks = name.equals("Tracks") || name.endsWith("Track");
        if (!hasTracks && scribe.isNoise(Where.SET, part)) {
            return;
        }
        switch (part.isPair() ? name : "") {
            case "Tracks" -> tracks.list(part);
            case "MasterTrack", "MainTrack", "PreHearTrack" -> tracks.read(part);
            case "Scenes", "SceneNames" -> new SceneReading(context).read(part);
            case "SendsPre" -> sendsPre(part);
            case "Locators" -> locators(part);
            case "GroovePool" -> grooves(part);
            case "ScaleInformation" -> scale(part);
            case "Transport" -> transport(part);
            default -> plain.read(Where.SET, part);
        }
    }

    private void sendsPre(Delta list) {
        for (Delta child : list.children()) {
            if (child.isPair()) {
                pre(child);
            } else {
                scribe.join(
                        TrackReading.returnKey(child),
                        child.edits(),
                        new Draft(Subject.ROUTING, Act.CHANGED, Where.SET).says("the number of sends changed"));
            }
        }
    }

    private void pre(Delta child) {
        if (!scribe.isNoise(Where.SET, child)) {
            String now = child.node().value().orElse("").equals("true") ? "pre fader" : "post fader";
            String old = now.startsWith("pre") ? "post fader" : "pre fader";
            scribe.tell(new Draft(Subject.ROUTING, Act.SWITCHED, Where.SET)
                    .values(old, now)
                    .says("sends " + context.after().send(child.rightIndex()) + " changed from " + old + " to " + now)
                    .edits(child.edits()));
        }
    }

    private void locators(Delta holder) {
        for (Delta list : holder.children()) {
            if (!list.isPair() || !list.node().is("Locators")) {
                plain.read(Where.SET, list);
                continue;
            }
            scribe.numbering(scribe.real(Where.SET, list));
            list.children().forEach(this::locator);
        }
    }

    private void locator(Delta delta) {
        if (scribe.isNoise(Where.SET, delta)) {
            return;
        }
        LocatorView now = new LocatorView(delta.node());
        String name = "locator " + Words.quoted(now.name());
        Draft draft = new Draft(Subject.LOCATOR, Act.CHANGED, Where.SET)
                .edits(delta.edits())
                .focus(delta);
        if (!delta.isPair()) {
            Bars bars =
                    delta.isAdded() ? context.after().bars() : context.before().bars();
            String verb = delta.isAdded() ? "added" : "removed";
            String at = "bar " + bars.at(now.time());
            scribe.tell(draft.act(delta.isAdded() ? Act.ADDED : Act.REMOVED)
                    .bars(at)
                    .says(name + " " + verb + " at " + at));
            return;
        }
        LocatorView old = new LocatorView(delta.left().orElseThrow());
        String from = "bar " + context.before().bars().at(old.time());
        String to = "bar " + context.after().bars().at(now.time());
        boolean renamed = !old.name().equals(now.name());
        boolean moved = old.time() != now.time();
        String was = renamed ? "locator " + Words.quoted(old.name()) : name;
        String said = (renamed ? " renamed to " + Words.quoted(now.name()) : "")
                + (renamed && moved ? " and" : "")
                + (moved ? " moved " + Words.fromTo(from, to) : renamed ? " at " + to : "");
        scribe.tell(draft.act(moved ? Act.MOVED : renamed ? Act.RENAMED : Act.CHANGED)
                .values(moved ? from : Words.safe(old.name()), moved ? to : Words.safe(now.name()))
                .bars(to)
                .says(said.isEmpty() ? name + " at " + to + " changed: " + plain.values(delta) : was + said));
    }

    private void grooves(Delta pool) {
        for (Delta child : pool.children()) {
            if (child.isPair() && child.node().is("Grooves")) {
                grooves(child);
            } else if (!scribe.isNoise(Where.SET, child)) {
                boolean groove = child.node().is("Groove");
                String name = "groove " + Words.quoted(child.node().value("Name", ""));
                String verb = child.isAdded()
                        ? " added"
                        : child.isRemoved() ? " removed" : " changed: " + plain.values(child);
                Act act = child.isAdded() ? Act.ADDED : child.isRemoved() ? Act.REMOVED : Act.CHANGED;
                scribe.tell(new Draft(Subject.GROOVE, act, Where.SET)
                        .says((groove ? name : "groove pool") + verb)
                        .edits(child.edits()));
            }
        }
        scribe.numbering(scribe.real(Where.SET, pool));
    }

    private void scale(Delta delta) {
        String before = Scales.of(delta.left().orElseThrow());
        String after = Scales.of(delta.right().orElseThrow());
        scribe.tell(new Draft(Subject.SCALE, Act.CHANGED, Where.SET)
                .values(before, after)
                .says("scale of the set changed " + Words.fromTo(before, after))
                .edits(delta.edits()));
    }

    /** What loops while composing is one thing: switch, begin and length. */
    private void transport(Delta delta) {
        Optional<Delta> any = delta.children().stream()
                .filter(c -> c.node().name().startsWith("Loop") && c.isPair() && !Noise.isOnlyNoise(c))
                .findFirst();
        if (any.isPresent()) {
            String before = loop(delta.left().orElseThrow(), context.before().bars());
            String after = loop(delta.right().orElseThrow(), context.after().bars());
            Draft draft = new Draft(Subject.SET, Act.CHANGED, Where.SET)
                    .values(before, after)
                    .says("loop of the arrangement changed " + Words.fromTo(before, after));
            delta.children().stream()
                    .filter(c -> c.node().name().startsWith("Loop") && c.isPair())
                    .forEach(c -> draft.edits(c.edits()));
            scribe.tell(draft);
        }
        for (Delta child : delta.children()) {
            if (!child.node().name().startsWith("Loop") || !child.isPair() || any.isEmpty()) {
                plain.read(Where.SET, child);
            }
        }
    }

    private static String loop(Node transport, Bars bars) {
        double start = transport.number("LoopStart").orElse(0);
        double length = transport.number("LoopLength").orElse(0);
        String on = transport.value("LoopOn", "false").equals("true") ? "on" : "off";
        return bars.span(start, start + length) + " (" + on + ")";
    }
}
