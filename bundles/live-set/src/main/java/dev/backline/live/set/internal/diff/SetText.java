package dev.backline.live.set.internal.diff;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.compare.Numbering;
import dev.backline.live.set.internal.diff.change.Noise;
import dev.backline.live.set.internal.diff.word.Bars;
import dev.backline.live.set.internal.diff.word.ClipWords;
import dev.backline.live.set.internal.diff.word.Labels;
import dev.backline.live.set.internal.diff.word.Scales;
import dev.backline.live.set.internal.diff.word.Song;
import dev.backline.live.set.internal.diff.word.Targets;
import dev.backline.live.set.internal.diff.word.Units;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.EnvelopeView;
import dev.backline.live.set.internal.view.LocatorView;
import dev.backline.live.set.internal.view.NoteView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.List;
import java.util.Map;

/**
 * A set as text: one fact a line, each line whole by itself, in an order that stays, without ids and state of view. Two versions can be compared
 * line by line with any tool.
 */
public final class SetText {
    private final Song song;
    private final StringBuilder out = new StringBuilder();

    private SetText(Song song) {
        this.song = song;
    }

    /**
     * Answers the text of a set by its root.
     *
     * @param name of the file, for messages
     * @throws SetFault if it is no set
     */
    public static String of(Node root, String name) throws SetFault {
        SetText text = new SetText(new Song(SetView.of(root, name)));
        text.set();
        return text.out.toString().stripTrailing();
    }

    private void line(String owner, String fact) {
        out.append(owner).append(": ").append(fact).append('\n');
    }

    private void set() {
        SetView view = song.view();
        view.tempo().ifPresent(p -> line("Set", "tempo " + Units.TEMPO.show(p.text())));
        view.signature().ifPresent(p -> line("Set", "time signature " + Units.SIGNATURE.show(p.text())));
        view.liveSet().child("ScaleInformation").ifPresent(n -> line("Set", "scale " + Scales.of(n)));
        for (LocatorView locator : view.locators()) {
            line(
                    "Set",
                    "locator " + Words.quoted(locator.name()) + " at bar "
                            + song.bars().at(locator.time()));
        }
        for (int i = 0; i < view.scenes().size(); i++) {
            String tempo = view.scenes().get(i).tempo().stream()
                    .mapToObj(t -> ", " + Units.number(t) + " BPM")
                    .findFirst()
                    .orElse("");
            line("Set", song.scene(i) + tempo);
        }
        view.allTracks().forEach(this::track);
    }

    private void track(TrackView track) {
        String owner = Words.capital(song.owner(track.node()));
        out.append('\n');
        line(
                owner,
                track.kind().name().toLowerCase(java.util.Locale.ROOT) + " track, colour " + Words.safe(track.color()));
        track.group().ifPresent(g -> line(owner, "in " + song.trackById(g)));
        track.chain().ifPresent(chain -> chain(owner, chain));
        for (EnvelopeView envelope : track.envelopes()) {
            course(owner, song.targets().target(envelope.pointee()), "automation", envelope.events());
        }
        for (Map.Entry<Integer, ClipView> clip : track.sessionClips().entrySet()) {
            clip(owner, song.scene(clip.getKey()), clip.getValue());
        }
        for (ClipView clip : track.arrangementClips()) {
            clip(owner, song.bars().span(clip.start(), clip.end()), clip);
        }
    }

    private void chain(String owner, Node chain) {
        for (Node part : chain.children()) {
            if (part.name().endsWith("Routing")) {
                String shown = part.value("UpperDisplayString", "") + " / " + part.value("LowerDisplayString", "");
                line(owner, Words.split(part.name()) + " " + Words.quoted(shown));
            }
        }
        walk(owner, chain, Labels.TOP);
    }

    private void walk(String owner, Node node, Labels labels) {
        for (int i = 0; i < node.size(); i++) {
            Node child = node.children().get(i);
            if (!child.isElement()
                    || child.is("ClipSlotList")
                    || child.is("Events")
                    || child.is("FreezeSequencer")
                    || Noise.isOrigin(child)
                    || Numbering.isElement(child.name())) {
                continue;
            }
            Labels below = labels.below(song, node, child, i);
            if (node.is("Devices")) {
                line(owner, "device " + below.devices());
            }
            if (DeviceReading.ParameterReading.isOne(child)) {
                parameter(owner, child, below);
            } else if (child.is("SampleRef")) {
                line(
                        owner,
                        below.devices() + ", sample "
                                + Words.quoted(new dev.backline.live.set.internal.view.SampleRefView(child).name()));
            } else if (child.size() > 0) {
                walk(owner, child, below);
            }
        }
    }

    private void parameter(String owner, Node node, Labels labels) {
        Targets.Target target = labels.target(node);
        ParameterView view = new ParameterView("", node);
        line(owner, target.label() + " " + target.units().show(view.text()));
        if (!view.ownEvents().isEmpty()) {
            course(owner, target, "automation", view.ownEvents());
        }
    }

    private void course(
            String owner,
            Targets.Target target,
            String kind,
            List<dev.backline.live.set.internal.view.EventView> events) {
        for (var event : events) {
            if (!event.isInitial()) {
                line(
                        owner,
                        target.label() + " " + kind + " "
                                + target.units().show(event.node().attribute("Value", "")) + " at bar "
                                + song.bars().at(event.time()));
            }
        }
    }

    private void clip(String owner, String place, ClipView clip) {
        String name = owner + ", clip " + Words.quoted(clip.name()) + " (" + place + ")";
        line(
                name,
                (clip.isLooped() ? "loop " : "no loop ") + Units.number(clip.loopStart()) + "-"
                        + Units.number(clip.loopEnd()) + ", colour " + Words.safe(clip.color())
                        + (clip.isDisabled() ? ", muted" : ""));
        clip.sample()
                .ifPresent(
                        s -> line(name, "sample " + Words.quoted(s.name()) + ", warp " + ClipWords.warp(clip.node())));
        for (NoteView note : clip.notes()) {
            line(
                    name,
                    "note " + Words.key(note.key()) + " at " + Bars.inSession().at(note.time()) + ", "
                            + Units.number(note.duration()) + " beats, velocity " + Units.number(note.velocity())
                            + (note.isEnabled() ? "" : ", muted"));
        }
        for (EnvelopeView envelope : clip.envelopes()) {
            course(name, song.targets().target(envelope.pointee()), "envelope", envelope.events());
        }
    }
}
