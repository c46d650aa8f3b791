package dev.backline.engine.internal.sampler;

import dev.backline.api.audio.AudioFault;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.SampleZone;
import dev.backline.sound.PanLaw;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Plans the voices of a {@link Device#SAMPLER}: zones, pitch, level, envelope, and which voice makes room for which. */
final class SamplerVoices {
    private final Device device;
    private final int rateHz;
    private final Map<Integer, List<Pitched>> byKey = new HashMap<>();
    private final List<Zone> zones = new ArrayList<>();
    private final Pitched.Budget budget;
    private final Envelope envelope;
    private final boolean oneShot;
    private final double left;
    private final double right;

    SamplerVoices(Device device, Recordings recordings, int rateHz, Pitched.Budget budget)
            throws IOException, AudioFault {
        this.device = device;
        this.rateHz = rateHz;
        this.budget = budget;
        for (SampleZone zone : device.zones()) {
            zones.add(Zone.of(recordings.of(zone.file()), zone));
        }
        String mode = device.properties().getOrDefault("mode", "");
        oneShot = mode.isEmpty() ? zones.stream().noneMatch(Zone::isLooped) : mode.equals("one-shot");
        envelope = new Envelope(
                frames("Attack", 0),
                frames("Decay", 0.6),
                device.value("Sustain", 1),
                Math.max(88, frames("Release", 0.05)));
        double volume = Decibels.of(device.value("Volume", 0)).ratio();
        left = volume * PanLaw.left(device.value("Pan", 0));
        right = volume * PanLaw.right(device.value("Pan", 0));
    }

    private int frames(String parameter, double otherwise) {
        return (int) Math.round(device.value(parameter, otherwise) * rateHz);
    }

    /** Answers the voices of the hits, which are in order. */
    List<VoicePlan> plan(List<Hit> hits) {
        int most = (int) device.value("Voices", 12);
        List<VoicePlan> done = new ArrayList<>();
        Deque<VoicePlan> sounding = new ArrayDeque<>();
        for (Hit hit : hits) {
            List<Pitched> sounds = byKey.computeIfAbsent(hit.key(), this::pitched);
            for (Pitched sound : sounds) {
                retire(sounding, hit.start(), done);
                // Layers of one note share a voice, as in Live.
                while (sounding.size() >= most * sounds.size()) {
                    done.add(sounding.removeFirst().stoppedAt(hit.start()));
                }
                sounding.addLast(voice(sound, hit));
            }
        }
        done.addAll(sounding);
        return done;
    }

    private static void retire(Deque<VoicePlan> sounding, long frame, List<VoicePlan> done) {
        for (Iterator<VoicePlan> i = sounding.iterator(); i.hasNext(); ) {
            VoicePlan voice = i.next();
            if (voice.end() <= frame) {
                done.add(voice);
                i.remove();
            }
        }
    }

    private VoicePlan voice(Pitched sound, Hit hit) {
        double level = level(hit.velocity());
        long natural = hit.start() + sound.length();
        if (envelope.fades()) {
            natural = Math.min(natural, hit.start() + envelope.attack() + envelope.decay());
        }
        long release = oneShot && sound.length() < Long.MAX_VALUE / 8 ? Long.MAX_VALUE / 2 : hit.end();
        long end = Math.min(natural, release == Long.MAX_VALUE / 2 ? release : release + envelope.release());
        return new VoicePlan(sound, envelope, hit.start(), release, end, left * level, right * level);
    }

    private double level(int velocity) {
        double amount = device.value("Velocity", 0.35);
        double v = velocity / 127.0;
        return 1 - amount + amount * v * v;
    }

    private List<Pitched> pitched(int key) {
        List<Pitched> sounds = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            SampleZone zone = device.zones().get(i);
            if (key >= zone.low().midi() && key <= zone.high().midi()) {
                sounds.add(new Pitched(zones.get(i), step(key, zone, zones.get(i)), budget));
            }
        }
        return sounds;
    }

    private double step(int key, SampleZone zone, Zone ready) {
        double semitones = key - zone.root().midi() + device.value("Transpose", 0) + device.value("Detune", 0) / 100;
        double rate = ready.sampleRateHz() == rateHz ? 1 : (double) ready.sampleRateHz() / rateHz;
        return semitones == 0 ? rate : rate * StrictMath.pow(2, semitones / 12);
    }
}
