package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.diff.change.Act;
import dev.backline.live.set.internal.diff.change.Context;
import dev.backline.live.set.internal.diff.change.Draft;
import dev.backline.live.set.internal.diff.change.Order;
import dev.backline.live.set.internal.diff.change.Scribe;
import dev.backline.live.set.internal.diff.change.Subject;
import dev.backline.live.set.internal.diff.word.Labels;
import dev.backline.live.set.internal.diff.word.Song;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads tracks and what they hold. */
final class TrackReading {
    private static final Set<String> ROUTINGS =
            Set.of("AudioInputRouting", "MidiInputRouting", "AudioOutputRouting", "MidiOutputRouting");

    private final Context context;
    private final Scribe scribe;
    private final PlainReading plain;
    private final DeviceReading devices;
    private final ClipListReading clips;
    private final EnvelopeReading envelopes;

    TrackReading(Context context) {
        this.context = context;
        this.scribe = context.scribe();
        this.plain = new PlainReading(context);
        this.envelopes = new EnvelopeReading(context);
        this.devices = new DeviceReading(context, plain);
        this.clips = new ClipListReading(context, plain, envelopes);
    }

    /** The key of the change that adds or removes a return, told by the place of its send. */
    static String returnKey(Delta send) {
        return send.isAdded() ? "return+" + send.rightIndex() : "return-" + send.leftIndex();
    }

    void list(Delta tracks) {
        Order.tell(context, tracks, Subject.TRACK, n -> context.before().owner(n), "tracks", Where.SET);
        for (Delta track : tracks.children()) {
            if (track.isPair()) {
                read(track);
            } else if (track.node().isElement()) {
                whole(tracks, track);
            } else {
                plain.read(Where.SET, track);
            }
        }
    }

    private void whole(Delta tracks, Delta track) {
        Song song = track.isAdded() ? context.after() : context.before();
        TrackView view = new TrackView(track.node(), song.view().era());
        Where where = where(track);
        String verb = track.isAdded() ? " added" : " removed";
        Draft draft = new Draft(Subject.TRACK, track.isAdded() ? Act.ADDED : Act.REMOVED, where)
                .says(song.owner(track.node()) + verb + content(view))
                .edits(track.edits())
                .focus(track);
        if (track.node().is("ReturnTrack")) {
            Node list = track.isAdded()
                    ? tracks.right().orElseThrow()
                    : tracks.left().orElseThrow();
            int position = list.children("ReturnTrack").indexOf(track.node());
            scribe.tell((track.isAdded() ? "return+" : "return-") + position, draft);
        } else {
            scribe.tell(draft);
        }
    }

    private static String content(TrackView view) {
        List<String> parts = new ArrayList<>();
        List<ClipView> clips = new ArrayList<>(view.sessionClips().values());
        clips.addAll(view.arrangementClips());
        if (!clips.isEmpty()) {
            parts.add(Words.count(clips.size(), "clip"));
        }
        long notes = clips.stream().mapToLong(c -> c.notes().size()).sum();
        if (notes > 0) {
            parts.add(Words.count(notes, "note"));
        }
        if (!view.devices().isEmpty()) {
            parts.add("with "
                    + String.join(
                            ", ",
                            view.devices().stream()
                                    .limit(6)
                                    .map(d -> Labels.device(d.node()))
                                    .toList()));
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private Where where(Delta track) {
        Song song = track.isRemoved() ? context.before() : context.after();
        Node node = track.node();
        String before = track.left().flatMap(n -> n.attribute("Id")).orElse("");
        String after = track.right().flatMap(n -> n.attribute("Id")).orElse("");
        String name = Words.safe(new TrackView(node, song.view().era()).name());
        return Where.SET.onTrack(song.owner(node), name, song.number(node), before, after);
    }

    void read(Delta track) {
        Where where = where(track);
        List<Edit> own = scribe.real(where, track);
        if (!own.isEmpty()) {
            scribe.join(
                    "format",
                    own,
                    new Draft(Subject.SETTING, Act.CHANGED, where).says(where.owner() + " is another element"));
        }
        boolean regrouped = track.at("TrackGroupId").isPresent();
        for (Delta part : track.children()) {
            if (!scribe.isNoise(where, part)) {
                part(where, part, regrouped);
            }
        }
    }

    private void part(Where where, Delta part, boolean regrouped) {
        if (!part.isPair()) {
            plain.read(where, part);
            return;
        }
        switch (part.node().name()) {
            case "Name" -> name(where, part);
            case "Color", "ColorIndex" -> color(where, part);
            case "TrackGroupId" -> group(where, part);
            case "TrackDelay" -> delay(where, part);
            case "AutomationEnvelopes" -> envelopes.list(where, part);
            case "DeviceChain", "MasterChain" -> chain(where, part, regrouped);
            case "TakeLanes" -> takeLanes(where, part);
            case "Slots" -> clips.slots(where, part);
            case "Freeze" -> frozen(where, part);
            default -> plain.read(where, part);
        }
    }

    private void name(Where where, Delta part) {
        Node track = part.parent().orElseThrow().left().orElseThrow();
        String old = new TrackView(track, context.before().view().era()).name();
        String now = new TrackView(
                        part.parent().orElseThrow().right().orElseThrow(),
                        context.after().view().era())
                .name();
        boolean fixed = !track.name().endsWith("Track") || track.is("PreHearTrack") || track.is("MainTrack");
        boolean automatic = fixed && part.node().value("UserName", "").isEmpty()
                || part.node().value("UserName", "").isEmpty()
                        && old.replaceFirst("^\\d+-", "").equals(now.replaceFirst("^\\d+-", ""));
        if (!old.equals(now) && automatic) {
            scribe.view(where, "Name", part.edits());
        } else if (!old.equals(now)) {
            scribe.tell(new Draft(Subject.TRACK, Act.RENAMED, where)
                    .values(Words.safe(old), Words.safe(now))
                    .says(context.before().owner(track) + " renamed to " + Words.quoted(now))
                    .edits(part.edits()));
        } else {
            plain.read(where, part);
        }
    }

    private void color(Where where, Delta part) {
        String old = part.left().flatMap(Node::value).orElse("");
        String now = part.right().flatMap(Node::value).orElse("");
        scribe.tell(new Draft(Subject.TRACK, Act.CHANGED, where.atParameter("Colour"))
                .values(old, now)
                .says("colour of " + where.owner() + " changed " + Words.fromTo(old, now))
                .edits(part.edits()));
    }

    private void group(Where where, Delta part) {
        String old = part.left().flatMap(Node::value).orElse("-1");
        String now = part.right().flatMap(Node::value).orElse("-1");
        if (context.comparison().trackId(old).equals(now)) {
            scribe.numbering(part.edits());
            return;
        }
        String from = old.equals("-1") ? "no group" : context.before().trackById(old);
        String to = now.equals("-1") ? "no group" : context.after().trackById(now);
        scribe.tell(
                "group" + where.owner(),
                new Draft(Subject.TRACK, Act.MOVED, where)
                        .values(from, to)
                        .says(where.owner() + " moved " + Words.fromTo(from, to))
                        .edits(part.edits()));
    }

    private void delay(Where where, Delta part) {
        String old = delay(part.left().orElseThrow());
        String now = delay(part.right().orElseThrow());
        scribe.tell(new Draft(Subject.TRACK, Act.CHANGED, where.atParameter("Track delay"))
                .values(old, now)
                .says("track delay of " + where.owner() + " changed " + Words.fromTo(old, now))
                .edits(part.edits()));
    }

    private static String delay(Node node) {
        String unit = node.value("IsValueSampleBased", "false").equals("true") ? " samples" : " ms";
        return Words.safe(node.value("Value", "0")) + unit;
    }

    private void frozen(Where where, Delta part) {
        boolean now = part.node().value().orElse("").equals("true");
        scribe.tell(
                "freeze" + where.owner(),
                new Draft(Subject.TRACK, Act.SWITCHED, where)
                        .values(now ? "live" : "frozen", now ? "frozen" : "live")
                        .says(where.owner() + (now ? " was frozen" : " was unfrozen"))
                        .edits(part.edits()));
    }

    private void chain(Where where, Delta chain, boolean regrouped) {
        scribe.numbering(scribe.real(where, chain));
        for (Delta part : chain.children()) {
            String name = part.node().name();
            if (scribe.isNoise(where, part)) {
                continue;
            }
            if (ROUTINGS.contains(name) && part.isPair()) {
                routing(where, part, regrouped);
            } else if (name.equals("Mixer") && part.isPair()) {
                devices.mixer(where, part);
            } else if (name.endsWith("Sequencer") && part.isPair()) {
                sequencer(where, part);
            } else if (name.equals("DeviceChain") && part.isPair()) {
                devices.chain(where, part, Labels.TOP);
            } else {
                plain.read(where, part);
            }
        }
    }

    private void routing(Where where, Delta part, boolean regrouped) {
        String old = target(part.left().orElseThrow());
        String now = target(part.right().orElseThrow());
        String translated = translate(part.left().orElseThrow().value("Target", ""));
        if (translated.equals(part.right().orElseThrow().value("Target", ""))
                && part.at("Target").isPresent()) {
            scribe.numbering(part.edits());
            return;
        }
        if (part.at("Target").isEmpty()
                && part.at("MpeSettings").isEmpty()
                && part.at("UpperDisplayString").isPresent()) {
            scribe.view(where, part.node().name(), part.edits());
            return;
        }
        if (old.equals(now)) {
            old = Words.quoted(part.left().orElseThrow().value("Target", ""));
            now = Words.quoted(part.right().orElseThrow().value("Target", ""));
        }
        String what = Words.split(part.node().name().replace("Routing", "")).replace("Midi", "MIDI");
        Draft draft = new Draft(Subject.ROUTING, Act.CHANGED, where.atParameter(what))
                .values(old, now)
                .says(what + " of " + where.owner() + " changed " + Words.fromTo(old, now))
                .edits(part.edits());
        if (regrouped && part.node().is("AudioOutputRouting")) {
            scribe.join("group" + where.owner(), part.edits(), draft);
        } else {
            scribe.tell(draft);
        }
    }

    private String translate(String target) {
        int at = target.indexOf("/Track.");
        if (at < 0) {
            return target;
        }
        int end = target.indexOf('/', at + 1);
        String id = target.substring(at + 7, end < 0 ? target.length() : end);
        return target.substring(0, at + 7) + context.comparison().trackId(id) + (end < 0 ? "" : target.substring(end));
    }

    private static String target(Node routing) {
        String upper = routing.value("UpperDisplayString", "");
        String lower = routing.value("LowerDisplayString", "");
        String shown = upper.isEmpty() ? routing.value("Target", "") : upper;
        return Words.quoted(lower.isEmpty() ? shown : shown + " / " + lower);
    }

    private void sequencer(Where where, Delta sequencer) {
        boolean frozen = sequencer.node().is("FreezeSequencer");
        for (Delta part : sequencer.children()) {
            String name = part.node().name();
            if (scribe.isNoise(where, part)) {
                continue;
            }
            if (name.equals("ClipSlotList") && part.isPair()) {
                clips.slots(where, part);
            } else if (frozen) {
                frozenAudio(where, part);
            } else if ((name.equals("ClipTimeable") || name.equals("Sample")) && part.isPair()) {
                arrangement(where, part);
            } else if (name.equals("MonitoringEnum")) {
                monitor(where, part);
            } else if (name.equals("Recorder") && part.at("IsArmed").isPresent()) {
                boolean armed = part.node().value("IsArmed", "false").equals("true");
                scribe.tell(new Draft(Subject.TRACK, Act.SWITCHED, where)
                        .values(armed ? "not armed" : "armed", armed ? "armed" : "not armed")
                        .says(where.owner() + (armed ? " armed for recording" : " no longer armed for recording"))
                        .edits(part.edits()));
            } else {
                devices.part(where, part, Labels.TOP);
            }
        }
    }

    private void frozenAudio(Where where, Delta part) {
        scribe.join(
                "freeze" + where.owner(),
                part.edits(),
                new Draft(Subject.TRACK, Act.CHANGED, where).says("frozen audio of " + where.owner() + " changed"));
    }

    private void arrangement(Where where, Delta holder) {
        Optional<Delta> events = holder.at("ArrangerAutomation/Events").filter(Delta::isPair);
        for (Delta part : holder.children()) {
            for (Delta list : part.isPair() ? part.children() : List.of(part)) {
                if (events.isPresent() && events.orElseThrow() == list) {
                    clips.arrangement(where, list);
                } else {
                    plain.read(where, list);
                }
            }
        }
    }

    private void monitor(Where where, Delta part) {
        String old = monitor(part.left());
        String now = monitor(part.right());
        scribe.tell(new Draft(Subject.TRACK, Act.CHANGED, where.atParameter("Monitor"))
                .values(old, now)
                .says("monitoring of " + where.owner() + " changed " + Words.fromTo(old, now))
                .edits(part.edits()));
    }

    private static String monitor(Optional<Node> node) {
        return switch (node.flatMap(Node::value).orElse("")) {
            case "0" -> "In";
            case "1" -> "Auto";
            case "2" -> "Off";
            default -> "";
        };
    }

    private void takeLanes(Where where, Delta holder) {
        for (Delta part : holder.children()) {
            if (!part.node().is("TakeLanes") || !part.isPair()) {
                plain.read(where, part);
                continue;
            }
            scribe.numbering(scribe.real(where, part));
            for (Delta lane : part.children()) {
                takeLane(where, lane);
            }
        }
    }

    private void takeLane(Where where, Delta lane) {
        if (!lane.isPair()) {
            String verb = lane.isAdded() ? " added" : " removed";
            scribe.tell(new Draft(Subject.TAKE_LANE, lane.isAdded() ? Act.ADDED : Act.REMOVED, where)
                    .says("take lane " + Words.quoted(lane.node().value("Name", "")) + verb + where.on())
                    .edits(lane.edits()));
            return;
        }
        scribe.numbering(scribe.real(where, lane));
        for (Delta part : lane.children()) {
            Optional<Delta> events = part.at("Events").filter(Delta::isPair);
            if (part.node().is("ClipAutomation")
                    && events.isPresent()
                    && part.children().size() == 1) {
                clips.arrangement(where, events.orElseThrow());
            } else {
                plain.read(where, part);
            }
        }
    }
}
