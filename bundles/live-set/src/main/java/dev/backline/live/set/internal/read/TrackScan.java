package dev.backline.live.set.internal.read;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.read.SetContent.TrackContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hears the elements of one track. */
final class TrackScan {
    private static final int TRACK_DEPTH = 4;

    /** Drum racks count their pads' notes downward from here. */
    private static final int NOTE_ZERO = 128;

    private final String kind;
    private final int id;
    private final List<ClipContent> session = new ArrayList<>();
    private final List<ClipContent> arrangement = new ArrayList<>();
    private final List<SetContent.SampleContent> samples = new ArrayList<>();
    private Optional<ClipScan> clip = Optional.empty();
    private Optional<SampleScan> sample = Optional.empty();
    private int[] keys = {0, 127};
    private int padStart;
    private int group = -1;
    private String name = "";

    TrackScan(String kind, int id) {
        this.kind = kind;
        this.id = id;
    }

    void start(Tag tag) throws SetFault {
        if (sample.isPresent()) {
            sample.get().start(tag);
        } else if (tag.name().equals("SampleRef")) {
            sample = Optional.of(new SampleScan());
        } else if (clip.isPresent()) {
            clip.get().start(tag);
        } else if (tag.name().equals("MidiClip") || tag.name().equals("AudioClip")) {
            clip = Optional.of(new ClipScan(tag));
        } else if (tag.inside(TRACK_DEPTH, "Name")
                && tag.name().equals("EffectiveName")
                && tag.parent(2, trackName())) {
            name = tag.value();
        } else if (tag.name().equals("TrackGroupId")) {
            group = tag.whole("Value", -1);
        } else if (tag.name().equals("DrumBranch")) {
            padStart = samples.size();
        } else if (tag.name().equals("ReceivingNote")) {
            pad(NOTE_ZERO - tag.whole("Value", NOTE_ZERO));
        } else if (tag.parent(1, "KeyRange") && tag.parent(2, "MultiSamplePart")) {
            key(tag);
        }
    }

    private String trackName() {
        return switch (kind) {
            case "midi" -> "MidiTrack";
            case "audio" -> "AudioTrack";
            case "group" -> "GroupTrack";
            default -> "ReturnTrack";
        };
    }

    /** The samples of a pad are played by the pad's key; that key stands behind them. */
    private void pad(int key) {
        for (int i = padStart; i < samples.size(); i++) {
            samples.set(i, samples.get(i).withKeys(key, key));
        }
        padStart = samples.size();
    }

    private void key(Tag tag) throws SetFault {
        if (tag.name().equals("Min")) {
            keys[0] = tag.whole("Value", 0);
        } else if (tag.name().equals("Max")) {
            keys[1] = tag.whole("Value", 127);
        }
    }

    /** Hears an end tag; the path is that of the parent. */
    void end(String tag, List<String> path) {
        if (tag.equals("SampleRef") && sample.isPresent()) {
            SetContent.SampleContent found = sample.get().content(keys[0], keys[1]);
            sample = Optional.empty();
            if (clip.isPresent()) {
                clip.get().sample(found);
            } else if (path.contains("Devices")) {
                samples.add(found);
                keys = new int[] {0, 127};
            }
        } else if (clip.isPresent() && (tag.equals("MidiClip") || tag.equals("AudioClip"))) {
            keep(clip.get().content(), path);
            clip = Optional.empty();
        }
    }

    /** Frozen copies, take lanes and the clips of devices are not the track's own. */
    private void keep(ClipContent found, List<String> path) {
        if (!path.contains("MainSequencer")) {
            return;
        }
        if (path.getLast().equals("Value") && path.contains("ClipSlotList")) {
            session.add(found);
        } else if (path.getLast().equals("Events") && path.contains("ArrangerAutomation")) {
            arrangement.add(found);
        }
    }

    TrackContent content() {
        return new TrackContent(
                kind, id, group, name, List.copyOf(session), List.copyOf(arrangement), List.copyOf(samples));
    }
}
