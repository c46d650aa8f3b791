package dev.backline.engine.internal;

import dev.backline.engine.internal.effect.Effect;
import dev.backline.engine.internal.sampler.VoicePlayer;
import dev.backline.sound.AudioBlock;
import java.util.List;

/** What brings sound into a strip. */
interface Feed {
    /** Adds its next block, and answers whether it sounded. */
    boolean addTo(AudioBlock block, long from);

    /** Answers the frame behind the last one that can sound. */
    long end();

    /** Voices through the effects of their chain. */
    final class Voices implements Feed {
        private final VoicePlayer player;
        private final List<Effect> effects;
        private final AudioBlock own;
        private final long tail;
        private long silentFrames = Long.MAX_VALUE / 2;

        Voices(VoicePlayer player, List<Effect> effects, int mostFrames) {
            this.player = player;
            this.effects = effects;
            this.own = new AudioBlock(2, effects.isEmpty() ? 0 : mostFrames);
            this.tail = effects.stream().mapToLong(Effect::tail).sum();
        }

        @Override
        public boolean addTo(AudioBlock block, long from) {
            if (effects.isEmpty()) {
                return player.render(block, from);
            }
            own.frames(block.frames());
            own.clear();
            silentFrames = player.render(own, from) ? 0 : silentFrames + block.frames();
            if (silentFrames > 2 * tail + block.frames()) {
                return false;
            }
            for (Effect effect : effects) {
                effect.process(own, from);
            }
            block.add(own, 1);
            return true;
        }

        @Override
        public long end() {
            return player.end() + tail;
        }
    }

    /** Everything that strips send to a return. */
    record Sends(List<Strip.Tap> taps) implements Feed {
        @Override
        public boolean addTo(AudioBlock block, long from) {
            boolean sounded = false;
            for (Strip.Tap tap : taps) {
                sounded |= tap.addTo(block);
            }
            return sounded;
        }

        @Override
        public long end() {
            return 0;
        }
    }
}
