package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.SignatureMap;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.util.List;

/** The whole of a project: what plays, in which structure, when. Makes one project. */
final class ProjectTree {
    private static final String VERSION = "1.0";

    private final LiveSet set;
    private final Losses losses;
    private final Names names = new Names();
    private final ClipsTree clips;

    ProjectTree(LiveSet set, AudioFacts audio, Losses losses) {
        this.set = set;
        this.losses = losses;
        clips = new ClipsTree(set, names, audio, losses);
    }

    Element project() {
        Element project = Parts.element("Project").with("version", VERSION);
        project.add(Parts.element("Application").with("name", Names.APPLICATION).with("version", VERSION));
        String tempo = names.next();
        String signature = names.next();
        project.add(transport(tempo, signature));
        project.add(new StructureTree(set, names, losses).make());
        project.add(arrangement(tempo, signature));
        project.add(scenes());
        lost();
        return project;
    }

    private Element transport(String tempo, String signature) {
        Element transport = Parts.element("Transport");
        double bpm = set.tempo().changes().getFirst().tempo().bpm();
        transport.add(Parts.real("Tempo", tempo, "bpm", 20, 999, bpm).with("name", "Tempo"));
        transport.add(Parts.element("TimeSignature")
                .with("numerator", Integer.toString(set.signature().numerator()))
                .with("denominator", Integer.toString(set.signature().denominator()))
                .with("id", signature));
        return transport;
    }

    private Element arrangement(String tempo, String signature) {
        Element arrangement = Parts.element("Arrangement").with("id", names.next());
        Element lanes =
                arrangement.add(Parts.element("Lanes").with("timeUnit", "beats").with("id", names.next()));
        for (Track track : set.tracks()) {
            Element lane = lanes.add(Parts.element("Lanes")
                    .with("track", Names.track(track.id()))
                    .with("id", names.next()));
            if (!track.arrangement().isEmpty()) {
                lane.add(clips.placed(track));
            }
            new AutomationTree(set, names, losses).fill(track, lane);
        }
        if (!set.locators().isEmpty()) {
            Element markers = arrangement.add(
                    Parts.element("Markers").with("timeUnit", "beats").with("id", names.next()));
            set.locators()
                    .forEach(l -> markers.add(Parts.element("Marker")
                            .with("time", Parts.number(l.at().value()))
                            .with("name", l.name())));
        }
        tempo(arrangement, tempo);
        signatures(arrangement, signature);
        return arrangement;
    }

    private Element points(String name, String unit, String target) {
        Element points = Parts.element(name).with("timeUnit", "beats").with("id", names.next());
        if (!unit.isEmpty()) {
            points.with("unit", unit);
        }
        points.add(Parts.element("Target").with("parameter", target));
        return points;
    }

    private void tempo(Element arrangement, String target) {
        List<TempoMap.Change> changes = set.tempo().changes();
        if (changes.size() < 2) {
            return;
        }
        Element points = arrangement.add(points("TempoAutomation", "bpm", target));
        for (int i = 0; i < changes.size(); i++) {
            TempoMap.Change change = changes.get(i);
            boolean glides = change.glide().isPresent();
            points.add(tempo(change.at().value(), change.tempo().bpm(), glides));
            if (glides && !change.glide().get().equals(changes.get(i + 1).tempo())) {
                points.add(tempo(
                        changes.get(i + 1).at().value(), change.glide().get().bpm(), false));
            }
        }
    }

    private static Element tempo(double at, double bpm, boolean glides) {
        return Parts.element("RealPoint")
                .with("time", Parts.number(at))
                .with("value", Parts.number(bpm))
                .with("interpolation", glides ? "linear" : "hold");
    }

    private void signatures(Element arrangement, String target) {
        List<SignatureMap.Change> changes = set.signatures().changes();
        if (changes.size() < 2) {
            return;
        }
        Element points = arrangement.add(points("TimeSignatureAutomation", "", target));
        for (SignatureMap.Change change : changes) {
            points.add(Parts.element("TimeSignaturePoint")
                    .with("time", Parts.number(change.at().value()))
                    .with("numerator", Integer.toString(change.signature().numerator()))
                    .with("denominator", Integer.toString(change.signature().denominator())));
        }
    }

    private Element scenes() {
        Element scenes = Parts.element("Scenes");
        int count = set.tracks().stream()
                .filter(t -> !t.session().isEmpty())
                .mapToInt(t -> t.session().lastKey() + 1)
                .max()
                .orElse(0);
        for (int i = 0; i < Math.max(count, set.scenes().size()); i++) {
            Element scene = scenes.add(Parts.element("Scene").with("id", names.next()));
            if (i < set.scenes().size()) {
                name(set.scenes().get(i), scene);
            }
            Element lanes =
                    scene.add(Parts.element("Lanes").with("timeUnit", "beats").with("id", names.next()));
            for (Track track : set.tracks()) {
                slot(track, i, lanes);
            }
        }
        return scenes;
    }

    private void slot(Track track, int scene, Element lanes) {
        if (track.kind() != Track.Kind.MIDI && track.kind() != Track.Kind.AUDIO) {
            return;
        }
        Element slot = lanes.add(Parts.element("ClipSlot")
                .with("hasStop", "true")
                .with("track", Names.track(track.id()))
                .with("id", names.next()));
        Clip clip = track.session().get(scene);
        if (clip != null) {
            slot.add(clips.session(track, clip));
        }
    }

    private void name(Scene scene, Element element) {
        element.with("name", scene.name());
        Parts.colored(element, scene.color());
        if (!scene.annotation().isEmpty()) {
            element.with("comment", scene.annotation());
        }
        String where = "Scene " + scene.name() + ": ";
        losses.add(where + "its tempo is left out.", scene.tempo().isPresent() ? 1 : 0);
        losses.add(where + "its signature is left out.", scene.signature().isPresent() ? 1 : 0);
        losses.add(where + "its follow action is left out.", scene.follow().enabled() ? 1 : 0);
    }

    private void lost() {
        set.key().ifPresent(k -> losses.add("Key " + k.shortName() + ": the format has no key."));
        losses.add("Tuning: the format has none.", set.tuning().isPresent() ? 1 : 0);
        losses.add("Grooves: the format has none.", set.grooves().isEmpty() ? 0 : 1);
        losses.add(
                "Transport: the loop brace and the place of the playhead are left out.",
                set.transport().equals(LiveSet.Transport.START) ? 0 : 1);
    }
}
