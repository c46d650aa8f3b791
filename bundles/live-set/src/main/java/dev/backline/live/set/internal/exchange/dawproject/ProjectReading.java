package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Scene;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the tree of a project into a set: structure first, then what plays on it. Reads one project. */
final class ProjectReading {
    static final double FAR = 1e7;
    private static final int MOST_SCENES = 10_000;

    private final Branch root;
    private final Losses losses;
    private final Index index;
    private final TempoMap tempo;
    private final ClipsReading clips;
    private final PointsReading points;
    private final List<Strip> strips;

    ProjectReading(Branch root, Losses losses, Map<Path, Path> moved) throws SetFault {
        this.root = root;
        this.losses = losses;
        index = new Index(root);
        tempo = SongTime.tempo(root, losses);
        points = new PointsReading(index, losses, tempo);
        clips = new ClipsReading(index, points, tempo, losses, moved);
        strips = new StructureReading(root, index, losses).strips();
    }

    LiveSet set(String title) throws SetFault {
        Optional<Branch> arrangement = root.first("Arrangement");
        if (arrangement.isPresent()) {
            for (Branch lanes : arrangement.get().all("Lanes")) {
                lanes(lanes, Optional.empty(), Time.of(lanes, Time.BEATS));
            }
        }
        List<Scene> scenes = scenes();
        return LiveSet.builder(title, tempo.changes().getFirst().tempo())
                .tempo(tempo)
                .signatures(SongTime.signatures(root, tempo, losses))
                .locators(locators(arrangement))
                .scenes(scenes)
                .tracks(tracks())
                .build();
    }

    /** Groups stand before their members, returns behind, the main track last. */
    private List<Track> tracks() {
        List<Track> tracks = new ArrayList<>();
        List.of(Track.Kind.GROUP, Track.Kind.RETURN, Track.Kind.MAIN)
                .forEach(kind -> strips.stream()
                        .filter(s -> kind == Track.Kind.GROUP
                                ? s.kind() != Track.Kind.RETURN && s.kind() != Track.Kind.MAIN
                                : s.kind() == kind)
                        .forEach(s -> tracks.add(s.track(losses))));
        return tracks;
    }

    private void lanes(Branch lanes, Optional<Strip> around, Time unit) throws SetFault {
        Optional<Strip> strip = strip(lanes, around);
        for (Branch child : lanes.children()) {
            Time inner = Time.of(child, unit);
            switch (child.name()) {
                case "Lanes" -> lanes(child, strip, inner);
                case "Clips" -> clips(child, strip(child, strip), inner);
                case "Points" -> automation(child, strip(child, strip), inner);
                case "Notes", "Audio", "Warps" -> bare(child, strip(child, strip), inner);
                default -> losses.add("Arrangement: " + Entries.shown(child.name()) + " is left out.");
            }
        }
    }

    private Optional<Strip> strip(Branch timeline, Optional<Strip> around) {
        Optional<String> id = timeline.text("track");
        return id.isEmpty()
                ? around
                : strips.stream().filter(s -> s.xmlId().equals(id.get())).findFirst();
    }

    private void clips(Branch list, Optional<Strip> strip, Time unit) throws SetFault {
        if (strip.isEmpty()) {
            losses.add(
                    "Clips that lie on no track are left out.", list.children().size());
            return;
        }
        for (Branch clip : list.all("Clip")) {
            strip.get().place(clips.placed(clip, unit, strip.get()), losses);
        }
    }

    /** Notes or audio may lie on a lane without a clip around them. */
    private void bare(Branch content, Optional<Strip> strip, Time unit) throws SetFault {
        if (strip.isEmpty()) {
            losses.add("Notes and audio that lie on no track are left out.");
        } else {
            strip.get().place(clips.bare(content, unit, strip.get()), losses);
        }
    }

    private void automation(Branch branch, Optional<Strip> strip, Time unit) throws SetFault {
        Optional<Parameters.Target> target = points.target(branch);
        if (target.isEmpty()) {
            losses.add("Automation of what a set has not is left out.");
            return;
        }
        Optional<Strip> owner = strips.stream()
                .filter(s -> s.id().equals(target.get().track()))
                .findFirst()
                .or(() -> strip);
        Optional<Envelope> envelope = points.envelope(branch, target.get(), unit);
        if (owner.isPresent() && envelope.isPresent()) {
            owner.get().automate(envelope.get());
        }
    }

    private List<Locator> locators(Optional<Branch> arrangement) throws SetFault {
        List<Locator> locators = new ArrayList<>();
        if (arrangement.isPresent()) {
            for (Branch markers : arrangement.get().all("Markers")) {
                Time unit = Time.of(markers, Time.BEATS);
                for (Branch marker : markers.all("Marker")) {
                    double at = unit.song(marker.required("time", -FAR, FAR), tempo);
                    locators.add(new Locator(marker.text("name", ""), Beats.of(at)));
                }
            }
        }
        return locators;
    }

    private List<Scene> scenes() throws SetFault {
        List<Scene> scenes = new ArrayList<>();
        for (Branch list : root.all("Scenes")) {
            for (Branch scene : list.all("Scene")) {
                if (scenes.size() >= MOST_SCENES) {
                    throw new SetFault(scene.place() + " is more than the " + MOST_SCENES
                            + " that a set can have. Take some out.");
                }
                slots(scene, scenes.size(), Optional.empty(), Time.BEATS);
                Color color = scene.text("color").flatMap(Palette::parse).orElse(Color.NONE);
                Scene plain = Scene.of(scene.text("name", ""), color);
                scenes.add(new Scene(
                        plain.name(),
                        plain.tempo(),
                        color,
                        plain.signature(),
                        plain.follow(),
                        scene.text("comment", ""),
                        ""));
            }
        }
        return scenes;
    }

    private void slots(Branch branch, int scene, Optional<Strip> around, Time unit) throws SetFault {
        for (Branch child : branch.children()) {
            Time inner = Time.of(child, unit);
            Optional<Strip> strip = strip(child, around);
            if (child.name().equals("Lanes")) {
                slots(child, scene, strip, inner);
            } else if (child.name().equals("ClipSlot") && child.first("Clip").isPresent() && strip.isPresent()) {
                Optional<Clip> clip = clips.session(child.first("Clip").get(), inner, strip.get());
                clip.ifPresent(c -> strip.get().slot(scene, c, losses));
            }
        }
    }
}
