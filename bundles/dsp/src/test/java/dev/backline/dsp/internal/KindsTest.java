package dev.backline.dsp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import dev.backline.sound.AudioBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KindsTest {
    private static final int FRAMES = Signals.RATE_HZ;

    @Test
    void idsAreUnique() throws Exception {
        List<String> ids = Kinds.all().stream().map(kind -> kind.info().id()).toList();
        assertThat(ids).doesNotHaveDuplicates().contains("state-variable-filter", "reverb", "utility");
    }

    @Test
    void noTwoEffectsOfAFamilyNullBelowMinus40Decibels() throws Exception {
        Map<String, List<UnitKind>> families = new TreeMap<>();
        for (UnitKind kind : Kinds.all()) {
            families.computeIfAbsent(kind.info().family(), family -> new ArrayList<>())
                    .add(kind);
        }
        for (List<UnitKind> family : families.values()) {
            Map<String, float[]> sounds = new TreeMap<>();
            for (UnitKind kind : family) {
                if (!(kind.create() instanceof Instrument)) {
                    sounds.put(kind.info().id(), sound(kind));
                }
            }
            for (String one : sounds.keySet()) {
                for (String other : sounds.keySet()) {
                    if (one.compareTo(other) < 0) {
                        assertThat(nullDb(sounds.get(one), sounds.get(other)))
                                .as("%s and %s", one, other)
                                .isGreaterThan(-40);
                    }
                }
            }
        }
    }

    /** Noise that swells four times, through the first preset. */
    private static float[] sound(UnitKind kind) {
        UnitInfo info = kind.info();
        AudioUnit unit = kind.create();
        info.presets().getFirst().values().forEach((name, value) -> unit.set(info.index(name), value));
        unit.prepare(Signals.RATE_HZ, 512);
        AudioBlock noise = Signals.noise(1, FRAMES);
        int swell = FRAMES / 4;
        for (int i = 0; i < FRAMES; i++) {
            float level = (float) (i % swell) / swell;
            noise.channel(0)[i] *= level;
            noise.channel(1)[i] *= level;
        }
        return Signals.through(unit, noise).channel(0);
    }

    /** What is left of the first sound when as much of the second is taken away as fits best. */
    private static double nullDb(float[] one, float[] other) {
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            both += (double) one[i] * other[i];
            first += (double) one[i] * one[i];
            second += (double) other[i] * other[i];
        }
        return 10 * StrictMath.log10(Math.max(1e-20, 1 - both * both / (first * second)));
    }
}
