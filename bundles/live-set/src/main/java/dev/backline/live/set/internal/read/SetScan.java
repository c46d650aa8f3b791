package dev.backline.live.set.internal.read;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.read.SetContent.Mark;
import dev.backline.model.PitchClass;
import dev.backline.model.TimeSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;

/** Hears the elements of a set in order and keeps what {@link SetContent} tells. */
final class SetScan {
    private static final Map<String, String> KINDS =
            Map.of("MidiTrack", "midi", "AudioTrack", "audio", "GroupTrack", "group", "ReturnTrack", "return");

    private final String file;
    private final List<String> path = new ArrayList<>();
    private final List<TrackScan> tracks = new ArrayList<>();
    private final List<Mark> locators = new ArrayList<>();
    private final Map<String, Integer> devices = new TreeMap<>();
    private final TempoScan tempo = new TempoScan();
    private Optional<TrackScan> track = Optional.empty();
    private String creator = "";
    private String format = "";
    private String root = "";
    private String rootNote = "";
    private Optional<String> scale = Optional.empty();
    private String locatorName = "";
    private double locatorAt;
    private int scenes;

    SetScan(String file) {
        this.file = file;
    }

    void start(XMLStreamReader xml) throws SetFault {
        String name = xml.getLocalName();
        path.add(name);
        Tag tag = new Tag(xml, file, path);
        if (path.size() <= 2) {
            open(tag, name);
        } else if (track.isPresent()) {
            track.get().start(tag);
        } else if (tag.inside(2, "MasterTrack") || tag.inside(2, "MainTrack")) {
            tempo.start(tag);
        } else {
            outside(tag);
        }
        if (tag.parent(1, "Devices")) {
            devices.merge(name, 1, Integer::sum);
        }
    }

    private void open(Tag tag, String name) throws SetFault {
        if (path.size() == 1) {
            creator = tag.text("Creator");
            format = tag.text("MinorVersion");
        }
        root = path.size() == 1 ? name : root;
        if (path.size() == 1 ? !name.equals("Ableton") : !name.equals("LiveSet")) {
            throw new SetFault(file + ", line " + tag.line() + " holds " + name
                    + ", but a Live Set was expected. Give a file that Live saved as .als.");
        }
    }

    private void outside(Tag tag) throws SetFault {
        String name = tag.name();
        String kind = KINDS.get(name);
        if (kind != null && tag.parent(1, "Tracks") && path.size() == 4) {
            TrackScan scan = new TrackScan(kind, tag.whole("Id", -1));
            tracks.add(scan);
            track = Optional.of(scan);
        } else if (name.equals("Scene") && tag.parent(1, "Scenes")) {
            scenes++;
        } else if (tag.parent(1, "Locator") && name.equals("Name")) {
            locatorName = tag.value();
        } else if (tag.parent(1, "Locator") && name.equals("Time")) {
            locatorAt = tag.number("Value");
        } else if (tag.parent(1, "ScaleInformation") && path.size() == 4) {
            scale(tag);
        }
    }

    private void scale(Tag tag) {
        if (tag.name().equals("RootNote") || tag.name().equals("Root")) {
            rootNote = tag.value();
        } else if (tag.name().equals("Name") && rootNote.matches("[0-9]|1[01]")) {
            scale = Optional.of(PitchClass.of(Integer.parseInt(rootNote)) + " " + tag.value());
        }
    }

    void end() {
        String name = path.removeLast();
        if (track.isPresent()) {
            if (path.size() == 3) {
                track = Optional.empty();
            } else {
                track.get().end(name, path);
            }
        } else if (name.equals("Locator")) {
            locators.add(new Mark(locatorName, locatorAt));
            locatorName = "";
        }
    }

    SetContent content() throws SetFault {
        if (root.isEmpty()) {
            throw new SetFault(file + " is empty, but a Live Set was expected.");
        }
        Optional<TimeSignature> signature = tempo.signature();
        return new SetContent(
                creator,
                format,
                tempo.bpm(),
                tempo.changes(),
                signature,
                scale,
                tracks.stream().map(TrackScan::content).toList(),
                scenes,
                List.copyOf(locators),
                new TreeMap<>(devices));
    }
}
