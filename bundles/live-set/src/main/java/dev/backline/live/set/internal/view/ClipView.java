package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A clip of notes or audio.
 *
 * @param node its element
 * @param session whether it lies in a slot, not in the arrangement or a take lane
 */
public record ClipView(Node node, boolean session) {
    /** Answers its id; empty in old versions. */
    public String id() {
        return node.attribute("Id", "");
    }

    /** Answers whether it holds notes. */
    public boolean isMidi() {
        return node.is("MidiClip");
    }

    /** Answers the name. */
    public String name() {
        return node.value("Name", "");
    }

    /** Answers the colour as the file has it. */
    public String color() {
        return node.value("Color", node.value("ColorIndex", "-1"));
    }

    /** Answers where it begins in the arrangement, in beats; 0 in the session. */
    public double time() {
        return node.numberOf("Time").orElse(0);
    }

    /** Answers where it begins in the arrangement, in beats; in the session the loop's start. */
    public double start() {
        return node.number("CurrentStart").orElse(0);
    }

    /** Answers where it ends, in the same count. */
    public double end() {
        return node.number("CurrentEnd").orElse(0);
    }

    /** Answers the loop's start, in beats, or in seconds for audio that is not warped. */
    public double loopStart() {
        return node.number("Loop/LoopStart").orElse(0);
    }

    /** Answers the loop's end, in the same unit. */
    public double loopEnd() {
        return node.number("Loop/LoopEnd").orElse(0);
    }

    /** Answers the start marker, in the same unit. */
    public double startMarker() {
        return loopStart() + node.number("Loop/StartRelative").orElse(0);
    }

    /** Answers the end marker, in the same unit. */
    public double endMarker() {
        return node.number("Loop/OutMarker").orElse(loopEnd());
    }

    /** Answers whether it loops. */
    public boolean isLooped() {
        return node.value("Loop/LoopOn", "false").equals("true");
    }

    /** Answers whether it is deactivated. */
    public boolean isDisabled() {
        return node.value("Disabled", "false").equals("true");
    }

    /** Answers whether it follows the tempo. */
    public boolean isWarped() {
        return node.value("IsWarped", "true").equals("true");
    }

    /** Answers the notes by time, then key. */
    public List<NoteView> notes() {
        List<NoteView> notes = new ArrayList<>();
        for (Node track : node.at("Notes/KeyTracks").map(Node::children).orElse(List.of())) {
            int key = (int) track.number("MidiKey").orElse(-1);
            for (Node note : track.child("Notes").map(Node::children).orElse(List.of())) {
                if (note.is("MidiNoteEvent")) {
                    notes.add(new NoteView(note, key));
                }
            }
        }
        notes.sort(Comparator.comparingDouble(NoteView::time).thenComparingInt(NoteView::key));
        return notes;
    }

    /** Answers the clip's envelopes. */
    public List<EnvelopeView> envelopes() {
        Optional<Node> holder = node.at("Envelopes/Envelopes");
        return holder.map(n -> n.children("ClipEnvelope")).orElse(List.of()).stream()
                .map(EnvelopeView::new)
                .toList();
    }

    /** Answers the reference to the sample. */
    public Optional<SampleRefView> sample() {
        return node.child("SampleRef").map(SampleRefView::new);
    }
}
