package dev.backline.engine.internal.launch.transform;

import dev.backline.engine.internal.launch.Ticks;
import dev.backline.engine.internal.launch.transform.Sections.Section;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Note;
import dev.backline.model.Span;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a track plays in a section, as one clip of the session. */
final class SectionClip {
    private final Track track;
    private final Section section;
    private final List<Track.Placed> inside;
    private final long bar;
    private final List<String> notes;

    SectionClip(Track track, Section section, List<Track.Placed> inside, long bar, List<String> notes) {
        this.track = track;
        this.section = section;
        this.inside = inside;
        this.bar = bar;
        this.notes = notes;
    }

    Optional<Clip> made() {
        Track.Placed first = inside.getFirst();
        boolean fromStart = Placements.at(first) <= section.at();
        boolean toEnd = Placements.end(first) >= section.end();
        if (inside.size() == 1
                && fromStart
                && (toEnd && first.clip().looped() || !first.clip().looped() && !toEnd)) {
            return Optional.of(asItIs(first));
        }
        return track.kind() == Track.Kind.AUDIO ? recording(first, fromStart, toEnd) : consolidated();
    }

    private Clip asItIs(Track.Placed placed) {
        long played = Math.max(0, section.at() - Placements.at(placed));
        return placed.clip().toBuilder()
                .id("")
                .start(Ticks.beats(Placements.position(placed.clip(), played)))
                .build();
    }

    // Recordings.

    private Optional<Clip> recording(Track.Placed first, boolean fromStart, boolean toEnd) {
        Optional<Clip> repeated = repeated(first);
        if (repeated.isPresent()) {
            return repeated;
        }
        if (!fromStart) {
            notes.add(words(first) + " begins within " + words(section) + ", and a clip of the session begins with its"
                    + " scene. It stays in the arrangement.");
            return Optional.empty();
        }
        inside.stream()
                .skip(1)
                .forEach(p -> notes.add(words(p) + " comes behind another one in " + words(section)
                        + ", and a slot holds one clip. It stays in the arrangement."));
        Clip clip = asItIs(first);
        boolean warped = clip.audio().filter(a -> a.tempo().isPresent()).isPresent();
        if (!toEnd && clip.looped()) {
            notes.add(
                    words(first) + " ends within " + words(section) + "; as a loop it goes on until its track stops.");
        }
        if (!toEnd || clip.looped() || !warped) {
            return Optional.of(clip);
        }
        Beats end = Ticks.beats(Ticks.of(clip.start()) + section.end() - section.at());
        return Optional.of(
                clip.toBuilder().loop(new Span(clip.start(), end)).looped(true).build());
    }

    /** Answers one loop for placements that repeat one part without a gap. */
    private Optional<Clip> repeated(Track.Placed first) {
        Clip clip = first.clip();
        boolean warped = clip.audio().filter(a -> a.tempo().isPresent()).isPresent();
        long length = Placements.end(first) - Placements.at(first);
        if (inside.size() < 2 || !warped || Placements.at(first) != section.at()) {
            return Optional.empty();
        }
        long at = section.at();
        for (int i = 0; i < inside.size(); i++) {
            Track.Placed placed = inside.get(i);
            boolean last = i + 1 == inside.size();
            long own = Placements.end(placed) - Placements.at(placed);
            boolean like = sounding(placed.clip()).equals(sounding(clip));
            if (!like || Placements.at(placed) != at || (last ? own > length : own != length)) {
                return Optional.empty();
            }
            at += own;
        }
        boolean once = !clip.looped()
                || Ticks.of(clip.start()) + length <= Ticks.of(clip.loop().end());
        if (at < section.end() || !once) {
            return Optional.empty();
        }
        Beats end = Ticks.beats(Ticks.of(clip.start()) + length);
        return Optional.of(clip.toBuilder()
                .id("")
                .loop(new Span(clip.start(), end))
                .looped(true)
                .build());
    }

    /** Answers what decides how a clip sounds; where it ends is its placement's matter. */
    private static Clip sounding(Clip clip) {
        Clip.Builder same = clip.toBuilder().id("").name("").annotation("").take(0);
        if (!clip.looped()) {
            same.loop(new Span(clip.start(), clip.start().plus(Beats.of(1))));
            same.end(clip.start().plus(Beats.of(1)));
        }
        return same.build();
    }

    // Notes.

    private Optional<Clip> consolidated() {
        long length = section.end() - section.at();
        List<Note> all = sounding();
        Clip named = inside.getFirst().clip();
        Clip.Builder clip = Clip.builder(named.name(), Ticks.beats(length))
                .annotation(named.annotation())
                .color(named.color())
                .launch(named.launch());
        named.signature().ifPresent(clip::signature);
        named.groove().ifPresent(clip::groove);
        if (all.isEmpty()) {
            return inside.stream().anyMatch(p -> p.clip().enabled()) ? Optional.of(clip.build()) : Optional.empty();
        }
        Optional<Long> period = Period.of(all, length, bar);
        if (period.isPresent()) {
            clip.loop(new Span(Beats.ZERO, Ticks.beats(period.get())));
            all = Period.window(all, 0, period.get());
        }
        return Optional.of(clip.notes(all).build());
    }

    private List<Note> sounding() {
        List<Note> all = new ArrayList<>();
        long lost = 0;
        for (Track.Placed placed : inside) {
            for (Note note : placed.notes()) {
                long at = Ticks.of(note.start());
                long end = Math.min(Ticks.of(note.end()), section.end());
                if (at >= section.at() && at < section.end()) {
                    all.add(note.withStart(Ticks.beats(at - section.at())).withLength(Ticks.beats(end - at)));
                } else if (at < section.at() && end > section.at()) {
                    lost++;
                }
            }
        }
        if (lost > 0) {
            notes.add("Track " + track.name() + ": " + lost + (lost == 1 ? " note rings" : " notes ring") + " into "
                    + words(section) + " from before; a clip of the session begins anew.");
        }
        all.sort(Note.ORDER);
        return all;
    }

    private String words(Track.Placed placed) {
        return "Track " + track.name() + ": clip " + placed.clip().name() + " at beat "
                + placed.at().value();
    }

    private static String words(Section section) {
        return section.name().isBlank()
                ? "the section at beat " + Ticks.beats(section.at()).value()
                : section.name();
    }
}
