package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Expression;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.Warp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what clips hold: notes, or a recording and how it is stretched. */
final class ContentReading {
    /** Expressions that a clip of audio has as plain values. */
    static final Set<String> STILL = Set.of("gain", "transpose");

    private static final int MOST_NOTES = 4_000_000;
    private static final double FINE = 1e6;
    private static final double MOST_GAIN = 1000;

    private final PointsReading points;
    private final TempoMap tempo;
    private final Losses losses;
    private final Map<Path, Path> moved;
    private int notes;

    ContentReading(PointsReading points, TempoMap tempo, Losses losses, Map<Path, Path> moved) {
        this.points = points;
        this.tempo = tempo;
        this.losses = losses;
        this.moved = moved;
    }

    /** Answers what a clip mainly is. */
    Optional<Branch> main(Branch clip) {
        for (Branch child : clip.children()) {
            switch (child.name()) {
                case "Notes", "Audio", "Warps", "Clips" -> {
                    return Optional.of(child);
                }
                case "Lanes" -> {
                    Optional<Branch> inner = main(child);
                    if (inner.isPresent()) {
                        return inner;
                    }
                }
                case "Points", "Target" -> {}
                default -> losses.add("Clips: " + Entries.shown(child.name()) + " is left out.");
            }
        }
        return Optional.empty();
    }

    /** Answers the envelopes that a clip brings. */
    List<Branch> points(Branch clip) {
        List<Branch> answer = new ArrayList<>();
        for (Branch child : clip.children()) {
            if (child.name().equals("Points")) {
                answer.add(child);
            } else if (child.name().equals("Lanes")) {
                answer.addAll(points(child));
            }
        }
        return answer;
    }

    /** Fills a clip; answers whether there was anything that a set can hold. */
    boolean fill(Branch main, List<Branch> points, Branch branch, Time content, Clip.Builder clip, Clip.Shape fades)
            throws SetFault {
        if (main.name().equals("Notes")) {
            clip.notes(notes(main, Time.of(main, content)));
            return true;
        }
        Optional<Branch> audio = main.name().equals("Audio") ? Optional.of(main) : main.first("Audio");
        Optional<String> path = audio.flatMap(a -> a.first("File")).flatMap(f -> f.text("path"));
        if (path.isEmpty()) {
            losses.add("Clips that stretch something else than a recording are left out.");
            return false;
        }
        boolean external = audio.flatMap(a -> a.first("File"))
                .map(f -> f.is("external", false))
                .orElse(false);
        losses.add(
                "Audio " + Entries.shown(path.get()) + " lies outside of the project: it is named, not carried along.",
                external ? 1 : 0);
        Path file = Entries.path(path.get());
        Warp.Mode mode = mode(audio.get().text("algorithm", ""));
        Clip.Audio plain = main.name().equals("Warps")
                ? warped(main, mode, Time.of(main, content), file)
                : new Clip.Audio(file, Optional.empty(), Decibels.UNITY, Warp.of(mode), Clip.Shape.PLAIN);
        clip.audio(still(plain.withFile(moved.getOrDefault(file, file)), points, fades));
        return true;
    }

    private Clip.Audio still(Clip.Audio audio, List<Branch> lists, Clip.Shape fades) throws SetFault {
        Decibels gain = Decibels.UNITY;
        Clip.Shape shape = fades;
        for (Branch list : lists) {
            String expression = PointsReading.expression(list);
            Optional<Double> value = STILL.contains(expression) ? points.still(list) : Optional.empty();
            if (value.isPresent() && expression.equals("gain")) {
                double level =
                        Decibels.ofRatio(Math.clamp(value.get(), 0, MOST_GAIN)).value();
                gain = Double.isFinite(level) ? Decibels.of(Time.fine(level)) : Decibels.SILENCE;
            } else if (value.isPresent()) {
                double semitones = Math.clamp(value.get(), -48, 48);
                int whole = (int) Math.rint(semitones);
                shape = shape.withPitch(whole, Time.fine((semitones - whole) * 100));
            }
        }
        return new Clip.Audio(audio.file(), audio.tempo(), gain, audio.warp(), shape);
    }

    private static Warp.Mode mode(String algorithm) {
        for (Warp.Mode mode : Warp.Mode.values()) {
            if (AudioTree.algorithm(mode).equals(algorithm)) {
                return mode;
            }
        }
        return Warp.Mode.COMPLEX;
    }

    private Clip.Audio warped(Branch warps, Warp.Mode mode, Time unit, Path file) throws SetFault {
        List<Warp.Marker> markers = new ArrayList<>();
        boolean seconds = Time.of(warps, "contentTimeUnit", Time.SECONDS) == Time.SECONDS;
        for (Branch warp : warps.all("Warp")) {
            double beat = unit.inside(warp.required("time", -ProjectReading.FAR, ProjectReading.FAR), tempo);
            double at = warp.required("contentTime", -ProjectReading.FAR, ProjectReading.FAR);
            markers.add(new Warp.Marker(Seconds.of(at), Beats.of(beat)));
        }
        if (!seconds || markers.size() < 2) {
            losses.add("Audio " + file + ": its warp markers say nothing and are left out.");
            return new Clip.Audio(file, Optional.empty(), Decibels.UNITY, Warp.of(mode), Clip.Shape.PLAIN);
        }
        Warp warp = new Warp(mode, markers, Map.of());
        Optional<Tempo> own =
                Optional.of(tempo(warp.markers().getFirst(), warp.markers().getLast(), file));
        boolean steady = markers.size() == 2
                && warp.markers().getFirst().beat().value() == 0
                && warp.markers().getFirst().at().value() == 0;
        return new Clip.Audio(file, own, Decibels.UNITY, steady ? Warp.of(mode) : warp, Clip.Shape.PLAIN);
    }

    private Tempo tempo(Warp.Marker first, Warp.Marker last, Path file) {
        double beats = last.beat().value() - first.beat().value();
        double bpm = Math.rint(60 * beats / (last.at().value() - first.at().value()) * FINE) / FINE;
        if (!(bpm >= Tempo.MIN_BPM && bpm <= Tempo.MAX_BPM)) {
            losses.add("Audio " + file + ": its tempo was brought between 20 and 999 bpm.");
        }
        return Tempo.of(Double.isNaN(bpm) ? 120 : Math.clamp(bpm, Tempo.MIN_BPM, Tempo.MAX_BPM));
    }

    private List<Note> notes(Branch list, Time unit) throws SetFault {
        List<Note> answer = new ArrayList<>();
        for (Branch branch : list.all("Note")) {
            if (++notes > MOST_NOTES) {
                throw new SetFault(branch.place() + " is more than the " + MOST_NOTES
                        + " that are read. The project names itself again and again, or is far above any song.");
            }
            double time = branch.required("time", -ProjectReading.FAR, ProjectReading.FAR);
            double start = unit.inside(time, tempo);
            double length = unit.inside(branch.required("duration", 0, ProjectReading.FAR), tempo);
            int key = branch.whole("key", 0, 127, 60);
            int velocity = Math.clamp((int) Math.rint(branch.number("vel", 0, 127, 100 / 127.0) * 127), 1, 127);
            losses.add("Notes without a length are left out.", length > 0 ? 0 : 1);
            losses.add("Channels of notes are left out.", branch.whole("channel", 0, 1_000_000, 0) == 0 ? 0 : 1);
            if (length > 0) {
                Note note = Note.of(Pitch.of(key), Beats.of(start), Beats.of(length), velocity);
                answer.add(detailed(note, branch, unit));
            }
        }
        return answer;
    }

    private Note detailed(Note note, Branch branch, Time unit) throws SetFault {
        List<Expression> movements = new ArrayList<>();
        for (Branch list : points(branch)) {
            points.movement(list, unit).ifPresent(movements::add);
        }
        double release = Time.fine(branch.number("rel", 0, 1, 64 / 127.0) * 127);
        Note.Detail plain = Note.Detail.PLAIN;
        if (movements.isEmpty() && release == plain.releaseVelocity()) {
            return note;
        }
        return note.withDetail(new Note.Detail(0, release, true, movements));
    }

    /** Answers how long bare content lasts, in beats. */
    double extent(Branch content, Time unit) throws SetFault {
        double end = 0;
        if (content.name().equals("Notes")) {
            for (Branch note : content.all("Note")) {
                double stop = note.required("time", -ProjectReading.FAR, ProjectReading.FAR)
                        + note.required("duration", 0, ProjectReading.FAR);
                end = Math.max(end, unit.inside(stop, tempo));
            }
            return end;
        }
        Branch audio = content.first("Audio").orElse(content);
        for (Branch warp : content.all("Warp")) {
            end = Math.max(end, unit.inside(warp.required("time", -ProjectReading.FAR, ProjectReading.FAR), tempo));
        }
        double seconds = audio.number("duration", 0, ProjectReading.FAR, 0);
        return end > 0 ? end : Time.SECONDS.inside(seconds, tempo);
    }
}
