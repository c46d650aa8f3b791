package dev.backline.pipeline.internal.make;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.model.Key;
import dev.backline.model.Pitch;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A track as its files tell it: nothing here knows how it was made. */
final class MadeTrack {
    private static final Set<String> DRUMS =
            Set.of("Kick", "Snare", "Clap", "Hat", "Open Hat", "Shaker", "Ride", "Percussion");
    private static final Set<String> UNPITCHED = Set.of("Riser", "Impact");
    private static final int RATE = 44_100;

    private final Path out;
    private final MakeResult result;
    private final MidiNotes midi;

    MadeTrack(MakeResult result) throws IOException {
        this.out = result.out();
        this.result = result;
        this.midi = MidiNotes.of(out.resolve(result.midi()));
    }

    MidiNotes midi() {
        return midi;
    }

    AlsNotes set() throws IOException {
        return AlsNotes.of(out.resolve(result.set()));
    }

    double secondsPerBeat() {
        return 60 / midi.bpm();
    }

    /** Answers the share of pitched notes that belong to the key. */
    double inKey() {
        Key key = result.key();
        List<MidiNotes.Hit> pitched = midi.tracks().entrySet().stream()
                .filter(e -> !DRUMS.contains(e.getKey()) && !UNPITCHED.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .toList();
        return pitched.stream().filter(n -> key.contains(Pitch.of(n.pitch()))).count() / (double) pitched.size();
    }

    /** Answers how many different bars the drums play, told by which drum strikes on which sixteenth. */
    int drumBars() {
        Map<Long, Set<String>> bars = new TreeMap<>();
        DRUMS.forEach(drum -> midi.tracks().getOrDefault(drum, List.of()).forEach(n -> {
            long step = Math.round(n.beat() * 4);
            bars.computeIfAbsent(step / 16, b -> new TreeSet<>()).add(drum + step % 16);
        }));
        return Set.copyOf(bars.values()).size();
    }

    /** Answers, for each section, which parts strike a note in it. */
    List<Set<String>> playing() {
        List<Set<String>> playing = new ArrayList<>();
        List<Double> starts = midi.markers();
        for (int i = 0; i < starts.size(); i++) {
            double from = starts.get(i) - 0.01;
            double to = i + 1 < starts.size() ? starts.get(i + 1) - 0.01 : Double.MAX_VALUE;
            Set<String> parts = new TreeSet<>();
            midi.tracks().forEach((name, notes) -> {
                if (notes.stream().anyMatch(n -> n.beat() >= from && n.beat() < to)) {
                    parts.add(name);
                }
            });
            playing.add(parts);
        }
        return playing;
    }

    AudioBlock sound(String file) throws IOException {
        try {
            return new ContentAudioFiles().load(out.resolve(file));
        } catch (AudioFault e) {
            throw new IOException(e);
        }
    }

    /** Answers the longest stretch of the master below -60 dBFS, in seconds. */
    double longestSilence() throws IOException {
        AudioBlock master = sound(result.master());
        int longest = 0;
        int run = 0;
        for (int i = 0; i < master.frames(); i++) {
            boolean silent = Math.abs(master.channel(0)[i]) < 1e-3 && Math.abs(master.channel(1)[i]) < 1e-3;
            run = silent ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest / (double) RATE;
    }

    /** Answers the largest difference between the sum of the stems and the pre-master, as a ratio of full scale. */
    double sumError() throws IOException {
        AudioBlock sum = sound(result.premaster());
        float[] left = sum.channel(0);
        double[] rest =
                IntStream.range(0, left.length).mapToDouble(i -> left[i]).toArray();
        for (String stem : result.stems()) {
            AudioBlock one = sound(stem);
            if (one.frames() != sum.frames()) {
                throw new IOException(stem + " has " + one.frames() + " frames, not " + sum.frames() + ".");
            }
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= one.channel(0)[i];
            }
        }
        return IntStream.range(0, rest.length)
                .mapToDouble(i -> Math.abs(rest[i]))
                .max()
                .orElse(0);
    }

    private List<String> allParts() {
        return Stream.concat(result.stems().stream(), result.tracks().stream()).toList();
    }

    /** Answers by part how far, in seconds, the sound of a track begins from its note at worst; only notes after a silence count. */
    Map<String, Double> onsetErrors() throws IOException {
        Map<String, Double> errors = new HashMap<>();
        for (String stem : allParts()) {
            String part = result.parts().stream()
                    .filter(p -> stem.contains("/" + stem.replaceAll("\\D*(\\d+).*", "$1") + " " + p + " "))
                    .findFirst()
                    .orElse("");
            if (DRUMS.contains(part)) {
                onsetError(sound(stem), midi.tracks().getOrDefault(part, List.of()))
                        .ifPresent(e -> errors.put(part, e));
            }
        }
        return errors;
    }

    private OptionalDouble onsetError(AudioBlock sound, List<MidiNotes.Hit> notes) {
        return notes.stream()
                .mapToDouble(n -> onset(sound, n.beat() * secondsPerBeat()))
                .filter(Double::isFinite)
                .max();
    }

    private static double onset(AudioBlock sound, double seconds) {
        int at = (int) Math.round(seconds * RATE);
        int before = Math.max(0, at - RATE / 25);
        int behind = Math.min(sound.frames(), at + RATE / 25);
        float peak = peak(sound, at, behind);
        if (peak < 1e-4 || peak(sound, before, Math.max(before, at - RATE / 100)) > 0.02 * peak) {
            return Double.NaN;
        }
        for (int i = before; i < behind; i++) {
            if (Math.abs(sound.channel(0)[i]) > 0.05 * peak) {
                return Math.abs(i - at) / (double) RATE;
            }
        }
        return Double.NaN;
    }

    private static float peak(AudioBlock sound, int from, int to) {
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(sound.channel(0)[i]));
        }
        return peak;
    }
}
