package dev.backline.live.set.internal.info;

import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the elements of a file in one pass, whatever it is: the same columns for sets, clips, racks and presets. */
public final class Census {
    private final List<Node> devices = new ArrayList<>();
    private int tracks;
    private int scenes;
    private int sessionClips;
    private int otherClips;
    private int notes;
    private int envelopes;

    private Census() {}

    /** Answers the counts of a tree. */
    public static Census of(Node root) {
        Census census = new Census();
        census.below(root);
        return census;
    }

    private void below(Node parent) {
        for (Node node : parent.children()) {
            count(parent, node);
            if (node.size() > 0) {
                below(node);
            }
        }
    }

    private void count(Node parent, Node node) {
        if (parent.is("Devices") && node.isElement()) {
            devices.add(node);
        }
        switch (node.name()) {
            case "MidiNoteEvent" -> notes++;
            case "AutomationEnvelope" -> envelopes++;
            case "MidiTrack", "AudioTrack", "GroupTrack", "ReturnTrack" -> tracks += parent.is("Tracks") ? 1 : 0;
            case "Scene" -> scenes++;
            case "MidiClip", "AudioClip" -> {
                if (parent.is("Value")) {
                    sessionClips++;
                } else {
                    otherClips++;
                }
            }
            default -> {}
        }
    }

    /** Answers the devices in order of the file, those in racks too. */
    public List<Node> devices() {
        return List.copyOf(devices);
    }

    /** Answers the counts by column; a clip in a slot or a groove stands under {@code clips_session}, every other under {@code clips_arr}. */
    public Map<String, Object> counts(long xmlBytes) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("xml_bytes", xmlBytes);
        counts.put("tracks", tracks);
        counts.put("scenes", scenes);
        counts.put("clips_session", sessionClips);
        counts.put("clips_arr", otherClips);
        counts.put("notes", notes);
        counts.put("devices", devices.size());
        counts.put("envelopes", envelopes);
        return counts;
    }
}
