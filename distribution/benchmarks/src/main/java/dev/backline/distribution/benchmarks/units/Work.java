package dev.backline.distribution.benchmarks.units;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.SamplePlayer;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitKind;
import dev.backline.sound.AudioBlock;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A unit at work: an effect on noise, an instrument on notes that are held.
 *
 * @param name one word: the unit's id, a slash, and what it does
 * @param unit prepared
 * @param keys that are held, none for an effect
 * @param input what an effect works on, in each block anew
 */
record Work(String name, AudioUnit unit, List<Integer> keys, AudioBlock input) {
    private static final int RATE_HZ = 48_000;
    private static final int BLOCK = 256;
    private static final int BLOCKS = 94;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<Integer> CHORD = List.of(48, 50, 52, 53, 55, 57, 59, 60);
    private static final List<Integer> DRUMS = List.of(36, 38, 42, 46, 49, 45, 56, 63);

    Work {
        keys = List.copyOf(keys);
    }

    /** What a unit is measured at: as it is made, and each of its presets; a sampler at some speeds. */
    static List<Work> of(UnitKind kind) {
        List<Work> all = new ArrayList<>();
        if (kind.create() instanceof SamplePlayer) {
            all.add(sampler(kind, "stereo_at_its_own_pitch_and_rate", 2, RATE_HZ, 60, Map.of()));
            all.add(sampler(kind, "stereo_from_44.1_kHz", 2, 44_100, 60, Map.of()));
            all.add(sampler(kind, "mono_from_44.1_kHz", 1, 44_100, 60, Map.of()));
            all.add(sampler(kind, "stereo_a_fourth_down", 2, RATE_HZ, 55, Map.of()));
            all.add(sampler(kind, "stereo_a_third_up", 2, RATE_HZ, 64, Map.of()));
            all.add(sampler(kind, "stereo_an_octave_up", 2, RATE_HZ, 72, Map.of()));
            all.add(sampler(kind, "stereo_from_44.1_kHz,_filtered", 2, 44_100, 60, Map.of("Filter Freq", 2_000.0)));
            return all;
        }
        all.add(plain(kind, "Default", Map.of()));
        for (Preset preset : kind.info().presets()) {
            all.add(plain(kind, preset.name(), preset.values()));
        }
        return all;
    }

    private static Work plain(UnitKind kind, String name, Map<String, Double> settings) {
        AudioUnit unit = kind.create();
        List<Integer> keys =
                !(unit instanceof Instrument) ? List.of() : kind.info().family().equals("drum") ? DRUMS : CHORD;
        return made(kind, name, unit, settings, keys);
    }

    private static Work sampler(
            UnitKind kind, String name, int channels, int rateHz, int key, Map<String, Double> settings) {
        SamplePlayer player = (SamplePlayer) kind.create();
        player.load(List.of(Sounds.recorded(channels, rateHz)));
        return made(kind, name, player, settings, List.of(key, key, key, key, key, key, key, key));
    }

    private static Work made(
            UnitKind kind, String name, AudioUnit unit, Map<String, Double> settings, List<Integer> keys) {
        settings.forEach((setting, value) -> unit.set(kind.info().index(setting), value));
        unit.prepare(RATE_HZ, BLOCK);
        return new Work(kind.info().id() + "/" + name.replace(' ', '_'), unit, keys, Sounds.noise(2, BLOCK));
    }

    /** Works for half a second of sound and answers the processor time of one frame, for each note that is held. */
    double nanos() {
        unit.reset();
        if (unit instanceof Instrument instrument) {
            keys.forEach(key -> instrument.noteOn(key, 100));
        }
        AudioBlock block = new AudioBlock(2, BLOCK);
        long used = 0;
        for (int i = 0; i < BLOCKS; i++) {
            block.clear();
            if (keys.isEmpty()) {
                block.add(input, 1);
            }
            long begin = THREADS.getCurrentThreadCpuTime();
            unit.process(block);
            used += THREADS.getCurrentThreadCpuTime() - begin;
        }
        return (double) used / BLOCKS / BLOCK / Math.max(1, keys.size());
    }
}
