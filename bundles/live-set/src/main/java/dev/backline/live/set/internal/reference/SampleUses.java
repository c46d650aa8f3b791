package dev.backline.live.set.internal.reference;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.DeviceNames;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SampleRefView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the audio files that a set, clip, rack or preset plays, of every version. */
public final class SampleUses {
    /** Drum racks count their pads' notes downward from here. */
    private static final int NOTE_ZERO = 128;

    private static final Set<String> TRACKS =
            Set.of("MidiTrack", "AudioTrack", "GroupTrack", "ReturnTrack", "MasterTrack", "MainTrack", "PreHearTrack");

    private final List<SampleUse> found = new ArrayList<>();

    private record Context(String track, String holder, boolean pad, int low, int high) {
        private static final Context NONE = new Context("", "", false, 0, NOTE_ZERO - 1);

        Context on(String name) {
            return new Context(name, "", false, 0, NOTE_ZERO - 1);
        }

        Context in(String name) {
            return new Context(track, name, pad, low, high);
        }

        Context at(int key) {
            return new Context(track, holder, true, key, key);
        }

        Context between(int from, int to) {
            return pad ? this : new Context(track, holder, false, from, to);
        }

        String user() {
            return track.isEmpty() || holder.isEmpty() ? track + holder : track + " / " + holder;
        }
    }

    private SampleUses() {}

    /** Answers every use below a node, in order of the file. */
    public static List<SampleUse> of(Node root) {
        SampleUses uses = new SampleUses();
        uses.visit(root, inside(root, Context.NONE));
        return List.copyOf(uses.found);
    }

    /** Answers who uses each file, in order of the file. */
    public static Map<SampleUse.Key, List<SampleUse>> byFile(List<SampleUse> uses) {
        Map<SampleUse.Key, List<SampleUse>> files = new LinkedHashMap<>();
        uses.forEach(u -> files.computeIfAbsent(u.key(), k -> new ArrayList<>()).add(u));
        return files;
    }

    /** Answers the users' names, sorted, each once. */
    static List<String> users(List<SampleUse> uses) {
        Set<String> names = new TreeSet<>();
        uses.forEach(u -> names.add(u.user()));
        return List.copyOf(names);
    }

    private void visit(Node parent, Context context) {
        boolean listsDevices = parent.is("Devices") || parent.is("Device");
        for (Node node : parent.children()) {
            if (node.is("SampleRef")) {
                add(node, context);
            } else if (node.size() > 0) {
                visit(node, listsDevices ? context.in(device(node)) : inside(node, context));
            }
        }
    }

    private static Context inside(Node node, Context context) {
        if (TRACKS.contains(node.name())) {
            return context.on(new TrackView(node, Era.LIVE_11).name());
        }
        return switch (node.name()) {
            case "MidiClip", "AudioClip" -> context.in(clip(node));
            case "DrumBranch" -> at(node, "BranchInfo/ReceivingNote", context);
            case "DrumBranchPreset" -> at(node, "ZoneSettings/ReceivingNote", context);
            case "MultiSamplePart" ->
                context.between(whole(node, "KeyRange/Min", 0), whole(node, "KeyRange/Max", NOTE_ZERO - 1));
            default -> context;
        };
    }

    private static Context at(Node branch, String path, Context context) {
        return context.at(Math.clamp(NOTE_ZERO - whole(branch, path, NOTE_ZERO), 0, NOTE_ZERO - 1));
    }

    private static int whole(Node node, String path, int otherwise) {
        return (int) node.number(path).orElse(otherwise);
    }

    private static String clip(Node node) {
        String name = new ClipView(node, true).name();
        return name.isEmpty() ? "clip" : name;
    }

    private static String device(Node node) {
        String name = new DeviceView(node).userName();
        return name.isEmpty() ? DeviceNames.of(node.name()) : name;
    }

    private void add(Node sampleRef, Context context) {
        List<SampleRefView> copies = new ArrayList<>();
        sampleRef.walk(n -> {
            if (n.is("OriginalFileRef")) {
                copies.add(new SampleRefView(n));
            }
        });
        SampleRefView ref = new SampleRefView(sampleRef);
        if (!ref.name().isEmpty()) {
            found.add(new SampleUse(ref, copies, context.user(), context.low(), context.high()));
        }
    }
}
