package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.model.Beats;
import dev.backline.model.SignatureMap;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tempo and signatures of a project. */
final class SongTime {
    private static final double USUAL_BPM = 120;

    private SongTime() {}

    static TempoMap tempo(Branch root, Losses losses) throws SetFault {
        Optional<Branch> value = root.first("Transport").flatMap(t -> t.first("Tempo"));
        double start = value.isPresent() ? value.get().number("value", 0, 1e6, USUAL_BPM) : USUAL_BPM;
        TempoMap constant = TempoMap.constant(tempo(start, losses));
        Optional<Branch> automation = root.first("Arrangement").flatMap(a -> a.first("TempoAutomation"));
        if (automation.isEmpty()) {
            return constant;
        }
        if (Time.of(automation.get(), Time.BEATS) == Time.SECONDS) {
            losses.add("Tempo: changes whose places are told in seconds are left out.");
            return constant;
        }
        return map(corners(automation.get(), losses), constant);
    }

    /** A place, the tempo that is reached there, the one behind it, and whether it glides on. */
    private record Corner(double at, Tempo reached, Tempo tempo, boolean glides) {}

    private static List<Corner> corners(Branch automation, Losses losses) throws SetFault {
        SortedMap<Double, Corner> corners = new TreeMap<>();
        for (Branch point : automation.all("RealPoint")) {
            double at = Math.max(0, point.required("time", -ProjectReading.FAR, ProjectReading.FAR));
            Tempo tempo = tempo(point.required("value", 0, 1e6), losses);
            boolean glides = point.text("interpolation", "hold").equals("linear");
            Corner same = corners.get(at);
            corners.put(at, new Corner(at, same == null ? tempo : same.reached(), tempo, glides));
        }
        return new ArrayList<>(corners.values());
    }

    private static TempoMap map(List<Corner> corners, TempoMap otherwise) {
        List<TempoMap.Change> changes = new ArrayList<>();
        if (corners.isEmpty()) {
            return otherwise;
        }
        if (corners.getFirst().at() > 0) {
            changes.add(otherwise.changes().getFirst());
        }
        for (int i = 0; i < corners.size(); i++) {
            Corner corner = corners.get(i);
            Optional<Tempo> glide = corner.glides() && i + 1 < corners.size()
                    ? Optional.of(corners.get(i + 1).reached())
                    : Optional.empty();
            changes.add(new TempoMap.Change(
                    Beats.of(corner.at()), corner.tempo(), glide.filter(g -> !g.equals(corner.tempo()))));
        }
        return TempoMap.of(changes);
    }

    private static Tempo tempo(double bpm, Losses losses) {
        if (bpm < Tempo.MIN_BPM || bpm > Tempo.MAX_BPM) {
            losses.add("Tempo: places outside of 20 to 999 bpm were brought inside.");
        }
        return Tempo.of(Math.clamp(bpm, Tempo.MIN_BPM, Tempo.MAX_BPM));
    }

    static SignatureMap signatures(Branch root, TempoMap tempo, Losses losses) throws SetFault {
        SortedMap<Double, TimeSignature> changes = new TreeMap<>();
        Optional<Branch> first = root.first("Transport").flatMap(t -> t.first("TimeSignature"));
        Optional<TimeSignature> start = first.isPresent() ? signature(first.get(), losses) : Optional.empty();
        changes.put(0.0, start.orElse(TimeSignature.FOUR_FOUR));
        Optional<Branch> automation = root.first("Arrangement").flatMap(a -> a.first("TimeSignatureAutomation"));
        if (automation.isPresent()) {
            Time unit = Time.of(automation.get(), Time.BEATS);
            for (Branch point : automation.get().all("TimeSignaturePoint")) {
                double at = point.required("time", -ProjectReading.FAR, ProjectReading.FAR);
                Optional<TimeSignature> signature = signature(point, losses);
                signature.ifPresent(s -> changes.put(Math.max(0, unit.song(at, tempo)), s));
            }
        }
        return SignatureMap.of(changes.entrySet().stream()
                .map(e -> new SignatureMap.Change(Beats.of(e.getKey()), e.getValue()))
                .toList());
    }

    private static Optional<TimeSignature> signature(Branch branch, Losses losses) throws SetFault {
        int numerator = branch.whole("numerator", 1, 1_000_000, 4);
        int denominator = branch.whole("denominator", 1, 1_000_000, 4);
        if (numerator > 99 || denominator > 16 || Integer.bitCount(denominator) != 1) {
            losses.add(
                    "Time signatures that Live has not, such as " + numerator + "/" + denominator + ", were left out.");
            return Optional.empty();
        }
        return Optional.of(new TimeSignature(numerator, denominator));
    }
}
