package dev.backline.pipeline.internal.make;

import dev.backline.api.produce.Brief;
import dev.backline.pipeline.internal.compose.Variants;
import dev.backline.pipeline.internal.stage.Slots;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param brief the music
 * @param slots which stages do it
 * @param variants parts that are written with another chance than the track's
 * @param variations how many besides the track itself
 * @param out the folder to make; named like the track when empty
 * @param play whether to hear it while it is made
 */
record Wish(Brief brief, Slots slots, Variants variants, int variations, Optional<Path> out, boolean play) {
    Wish(Brief brief, Slots slots, int variations, Optional<Path> out, boolean play) {
        this(brief, slots, Variants.NONE, variations, out, play);
    }
}
