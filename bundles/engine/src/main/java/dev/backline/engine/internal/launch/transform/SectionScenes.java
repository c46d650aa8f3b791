package dev.backline.engine.internal.launch.transform;

import dev.backline.api.session.SceneCut;
import dev.backline.api.session.Transformed;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.engine.internal.launch.transform.Sections.Section;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.SignatureMap;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An arrangement becomes scenes, one a section. */
final class SectionScenes {
    private final LiveSet set;
    private final SceneCut cut;
    private final List<Section> sections;
    private final List<String> notes = new ArrayList<>();

    SectionScenes(LiveSet set, SceneCut cut) {
        this.set = set;
        this.cut = cut;
        this.sections = Sections.of(set, cut);
    }

    Transformed made() {
        int first = cut.replace() ? 0 : rows();
        List<Scene> scenes = new ArrayList<>(cut.replace() ? List.of() : set.scenes());
        while (scenes.size() < first) {
            scenes.add(Scene.of("", Color.NONE));
        }
        for (int i = 0; i < sections.size(); i++) {
            scenes.add(scene(sections.get(i), i));
        }
        List<Track> tracks = set.tracks().stream().map(t -> track(t, first)).toList();
        if (set.tempo().changes().stream().anyMatch(c -> c.glide().isPresent())) {
            notes.add("The tempo glides in the arrangement; a scene holds one tempo, that of its start.");
        }
        return new Transformed(set.toBuilder().scenes(scenes).tracks(tracks).build(), notes);
    }

    private int rows() {
        int rows = set.scenes().size();
        for (Track track : set.tracks()) {
            rows = Math.max(
                    rows, track.session().isEmpty() ? 0 : track.session().lastKey() + 1);
        }
        return rows;
    }

    private Scene scene(Section section, int number) {
        String name = section.name().isBlank() ? "Scene " + (number + 1) : section.name();
        // The producer's own scene of that name tells its colour and remark.
        Scene scene = set.scenes().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .map(s ->
                        new Scene(name, Optional.empty(), s.color(), Optional.empty(), s.follow(), s.annotation(), ""))
                .orElseGet(() -> Scene.of(name, Color.NONE));
        Beats at = Ticks.beats(section.at());
        List<TempoMap.Change> tempos = set.tempo().changes();
        List<SignatureMap.Change> signatures = set.signatures().changes();
        if (tempos.size() > 1 && tempos.stream().anyMatch(c -> c.at().equals(at))) {
            scene = scene.withTempo(set.tempo().at(at));
        }
        if (signatures.size() > 1 && signatures.stream().anyMatch(c -> c.at().equals(at))) {
            scene = scene.withSignature(set.signatures().at(at));
        }
        return scene;
    }

    private Track track(Track track, int first) {
        boolean plays = track.kind() == Track.Kind.MIDI || track.kind() == Track.Kind.AUDIO;
        if (!plays) {
            if (!track.automation().isEmpty()
                    && track.automation().stream()
                            .anyMatch(e -> !e.target().space().equals("song"))) {
                notes.add("Track " + track.name()
                        + ": its automation stays in the arrangement; it has no clips that could" + " hold it.");
            }
            return track;
        }
        Track.Builder builder = track.toBuilder();
        if (cut.replace()) {
            builder.clearSession();
            track.stopless().forEach(row -> builder.stopButton(row, true));
        }
        for (int i = 0; i < sections.size(); i++) {
            int row = first + i;
            Section section = sections.get(i);
            clip(track, section).ifPresent(c -> builder.session(row, c));
        }
        return builder.build();
    }

    private Optional<Clip> clip(Track track, Section section) {
        List<Track.Placed> inside = track.arrangement().stream()
                .filter(p -> Placements.at(p) < section.end() && Placements.end(p) > section.at())
                .toList();
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        long bar = Ticks.of(set.signatures().at(Ticks.beats(section.at())).bar());
        SectionClip clip = new SectionClip(track, section, inside, bar, notes);
        return clip.made().map(c -> new SectionEnvelopes(track, section).on(c));
    }
}
