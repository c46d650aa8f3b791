package dev.backline.engine.internal;

import dev.backline.engine.internal.effect.Effect;
import dev.backline.model.Mixer;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.PanLaw;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Effects, then a fader: of the track itself, of a group around it, or of the main track.
 *
 * @param effects in order
 * @param left level of the left channel
 * @param right level of the right channel
 * @param sends level by id of the return, taken behind the fader
 */
record Stage(List<Effect> effects, float left, float right, Map<String, Float> sends) {
    static Stage of(List<Effect> effects, Mixer mixer) {
        double volume = mixer.volume().ratio();
        Map<String, Float> sends = new LinkedHashMap<>();
        mixer.sends().forEach((id, level) -> {
            if (level.ratio() > 0) {
                sends.put(id, (float) level.ratio());
            }
        });
        return new Stage(
                List.copyOf(effects),
                (float) (volume * PanLaw.left(mixer.pan())),
                (float) (volume * PanLaw.right(mixer.pan())),
                sends);
    }

    boolean isNeutral() {
        return effects.isEmpty() && left == 1 && right == 1 && sends.isEmpty();
    }

    long tail() {
        return effects.stream().mapToLong(Effect::tail).sum();
    }

    void process(AudioBlock block, long from) {
        for (Effect effect : effects) {
            effect.process(block, from);
        }
        scale(block.channel(0), block.frames(), left);
        scale(block.channel(1), block.frames(), right);
    }

    private static void scale(float[] values, int count, float gain) {
        if (gain != 1) {
            for (int i = 0; i < count; i++) {
                values[i] *= gain;
            }
        }
    }
}
