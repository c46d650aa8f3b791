package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Shapes;
import java.util.List;

/** The controls of a Simpler: Backline's parameters of a sampler have the same names and meaning. */
final class SamplerSettings {
    private static final String ENVELOPE = "VolumeAndPan/Envelope/";
    private static final String MANUAL = "/Manual";

    /** Live counts voices by index. */
    private static final List<Integer> VOICES = List.of(1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 32);

    /** An envelope that runs through whether the key is held or not. */
    private static final int TRIGGER = 4;

    private static final double FINE_CENTS = 50;
    private static final double LONGEST_MS = 60_000;

    private final Element element;
    private final Settings settings;
    private final Shapes shapes;

    SamplerSettings(Element element, Settings settings, Shapes shapes) {
        this.element = element;
        this.settings = settings;
        this.shapes = shapes;
    }

    /** Level, pitch, voices and filter. */
    void sound() {
        set("Volume", "VolumeAndPan/Volume", -36, 36);
        set("Pan", "VolumeAndPan/Panorama", -1, 1);
        set("Velocity", "VolumeAndPan/VolumeVelScale", 0, 1);
        set("Transpose", "Pitch/TransposeKey", -48, 48);
        set("Detune", "Pitch/TransposeFine", -FINE_CENTS, FINE_CENTS);
        settings.value("Voices").ifPresent(v -> element.set("Globals/NumVoices", voices((int) v)));
        settings.value("Filter Freq").ifPresent(this::filter);
    }

    private void set(String parameter, String path, double low, double high) {
        settings.value(parameter).ifPresent(v -> element.set(path + MANUAL, Math.clamp(v, low, high)));
    }

    private static int voices(int wanted) {
        int index = 0;
        while (index + 1 < VOICES.size() && VOICES.get(index + 1) <= wanted) {
            index++;
        }
        return index;
    }

    private void filter(double hz) {
        element.set("Filter/IsOn" + MANUAL, true);
        Element filter = element.at("Filter/Slot/Value").add(shapes.make("simpler-filter"));
        filter.set("Freq" + MANUAL, Math.clamp(hz, 30, 22_000));
        settings.value("Filter Res").ifPresent(r -> filter.set("Res" + MANUAL, Math.clamp(r, 0, 1.25)));
    }

    /** Sounds as long as the key is held. */
    void held() {
        envelope();
        settings.value("Release").ifPresent(s -> time("ReleaseTime", s, 1));
    }

    /** Sounds to its end however short the key is held. */
    void struck() {
        envelope();
        element.set(ENVELOPE + "LoopMode" + MANUAL, TRIGGER);
        element.set(ENVELOPE + "ReleaseTime" + MANUAL, LONGEST_MS);
        settings.value("Release");
    }

    private void envelope() {
        settings.value("Attack").ifPresent(s -> time("AttackTime", s, 0.1000000015));
        settings.value("Decay").ifPresent(s -> time("DecayTime", s, 1));
        settings.value("Sustain")
                .ifPresent(s -> element.set(ENVELOPE + "SustainLevel" + MANUAL, Math.clamp(s, MixerTree.SILENCE, 1)));
    }

    private void time(String name, double seconds, double lowMs) {
        double high = name.equals("AttackTime") ? 20_000 : LONGEST_MS;
        element.set(ENVELOPE + name + MANUAL, Settings.ms(seconds, lowMs, high));
    }
}
