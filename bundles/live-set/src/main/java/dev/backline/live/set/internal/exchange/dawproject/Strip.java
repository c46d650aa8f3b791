package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.Mixer;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A track that is being read. */
final class Strip {
    private final String xmlId;
    private final String id;
    private final String name;
    private final Color color;
    private final Optional<String> group;
    private final boolean open;
    private Track.Kind kind;
    private Mixer mixer = Mixer.UNITY;
    private boolean preFader;
    private final List<Device> devices = new ArrayList<>();
    private final List<Envelope> automation = new ArrayList<>();
    private final List<Track.Placed> arrangement = new ArrayList<>();
    private final Map<Integer, Clip> session = new TreeMap<>();

    /** Begins a track; an open one becomes what its first clip is. */
    Strip(Branch track, String xmlId, String id, Track.Kind kind, boolean open, Optional<String> group) {
        this.xmlId = xmlId;
        this.id = id;
        this.kind = kind;
        this.open = open;
        this.group = group;
        name = track.text("name", id);
        color = track.text("color").flatMap(Palette::parse).orElse(Color.of(0));
    }

    String xmlId() {
        return xmlId;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Color color() {
        return color;
    }

    Track.Kind kind() {
        return kind;
    }

    Mixer mixer() {
        return mixer;
    }

    void mixer(Mixer value) {
        mixer = value;
    }

    void preFader() {
        preFader = true;
    }

    void device(Device device) {
        devices.add(device);
    }

    void automate(Envelope envelope) {
        automation.removeIf(e -> e.target().equals(envelope.target()));
        automation.add(envelope);
    }

    void place(List<Track.Placed> placed, Losses losses) {
        for (Track.Placed one : placed) {
            if (fits(one.clip(), losses)) {
                arrangement.add(one);
            }
        }
    }

    void slot(int scene, Clip clip, Losses losses) {
        if (fits(clip, losses)) {
            session.put(scene, clip);
        }
    }

    private boolean fits(Clip clip, Losses losses) {
        Track.Kind wanted = clip.audio().isPresent() ? Track.Kind.AUDIO : Track.Kind.MIDI;
        if (open && arrangement.isEmpty() && session.isEmpty()) {
            kind = wanted;
        }
        if (kind == wanted) {
            return true;
        }
        losses.add("Track " + name + ": clips of another kind than the track are left out.");
        return false;
    }

    Track track(Losses losses) {
        Track.Builder builder = Track.builder(id, kind)
                .name(name)
                .color(color)
                .mixer(mixer)
                .preFader(preFader)
                .devices(devices)
                .automation(automation)
                .arrangement(apart(losses));
        group.ifPresent(builder::group);
        session.forEach(builder::session);
        return builder.build();
    }

    /** In a set no two clips of a track play at once: the later one ends the earlier. */
    private List<Track.Placed> apart(Losses losses) {
        List<Track.Placed> sorted = new ArrayList<>(arrangement);
        sorted.sort(Comparator.comparing(Track.Placed::at));
        List<Track.Placed> answer = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Track.Placed placed = sorted.get(i);
            boolean over = i + 1 < sorted.size()
                    && placed.end().value() > sorted.get(i + 1).at().value() + 1e-9;
            double room = over ? sorted.get(i + 1).at().value() - placed.at().value() : 0;
            losses.add("Track " + name + ": clips that lay over each other were cut.", over ? 1 : 0);
            if (!over) {
                answer.add(placed);
            } else if (room > 0) {
                answer.add(new Track.Placed(placed.at(), Beats.of(room), placed.clip()));
            }
        }
        return answer;
    }
}
