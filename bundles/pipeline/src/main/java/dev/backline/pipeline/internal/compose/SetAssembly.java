package dev.backline.pipeline.internal.compose;

import dev.backline.api.produce.Form.Section;
import dev.backline.api.produce.Kit;
import dev.backline.api.produce.Template;
import dev.backline.api.produce.Template.Part;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import dev.backline.model.Track.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts song and sounds together: groups with their parts, empty returns, scenes and locators for the sections. */
public final class SetAssembly {
    private static final Map<String, Integer> GROUP_COLORS = Map.of("Drums", 14, "Bass", 23, "Music", 24, "FX", 12);
    private static final int REST_COLOR = 13;

    private final Song song;
    private final Kit kit;

    private SetAssembly(Song song, Kit kit) {
        this.song = song;
        this.kit = kit;
    }

    /** Answers the set of a song played on a kit. */
    public static LiveSet set(Song song, Kit kit) {
        return new SetAssembly(song, kit).set();
    }

    private LiveSet set() {
        Template template = song.template();
        return LiveSet.builder(song.name(), template.tempo())
                .signature(template.signature())
                .key(template.key())
                .tracks(tracks(template))
                .scenes(song.form().sections().stream()
                        .map(s -> Scene.of(s.name(), color(s)))
                        .toList())
                .locators(song.form().sections().stream()
                        .map(s -> new Locator(s.name(), s.start()))
                        .toList())
                .build();
    }

    private List<Track> tracks(Template template) {
        List<Track> tracks = new ArrayList<>();
        List<String> groups =
                template.parts().stream().map(Part::group).distinct().toList();
        for (String group : groups) {
            tracks.add(Track.builder(groupId(group), Track.Kind.GROUP)
                    .name(group)
                    .color(Color.of(GROUP_COLORS.getOrDefault(group, REST_COLOR)))
                    .build());
            template.parts().stream()
                    .filter(p -> p.group().equals(group))
                    .map(this::track)
                    .forEach(tracks::add);
        }
        for (Template.Return effect : template.returns()) {
            tracks.add(Track.builder(effect.name().toLowerCase(Locale.ROOT), Track.Kind.RETURN)
                    .name(effect.name())
                    .color(Color.of(REST_COLOR))
                    .build());
        }
        tracks.add(Track.builder("main", Track.Kind.MAIN).name("Main").build());
        return tracks;
    }

    private static String groupId(String group) {
        return "group-" + group.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private Track track(Part part) {
        Mixer mixer = part.mixer();
        Track.Builder track = Track.builder(part.role(), Track.Kind.MIDI)
                .name(part.name())
                .color(part.color())
                .group(groupId(part.group()))
                .mixer(mixer)
                .devices(devices(part))
                .property("role", part.role())
                .property("pitched", String.valueOf(part.pitched()));
        List<Section> sections = song.form().sections();
        List<List<Note>> notes = song.notes().getOrDefault(part.role(), List.of());
        for (int i = 0; i < sections.size() && i < notes.size(); i++) {
            if (!notes.get(i).isEmpty()) {
                Clip clip = clip(part, sections.get(i), notes.get(i));
                track.session(i, clip)
                        .place(new Placed(
                                sections.get(i).start(), sections.get(i).length(), clip));
            }
        }
        return track.build();
    }

    private List<Device> devices(Part part) {
        return Optional.ofNullable(kit.instruments().get(part.role())).stream().toList();
    }

    private static Clip clip(Part part, Section section, List<Note> notes) {
        return Clip.builder(part.name() + " " + section.name(), section.length())
                .color(part.color())
                .notes(notes)
                .build();
    }

    /** Quiet sections are blue, loud ones red. */
    private static Color color(Section section) {
        List<Integer> ramp = List.of(23, 22, 20, 19, 17, 15, 14);
        return Color.of(ramp.get((int) Math.min(ramp.size() - 1, Math.floor(section.energy() * ramp.size()))));
    }
}
