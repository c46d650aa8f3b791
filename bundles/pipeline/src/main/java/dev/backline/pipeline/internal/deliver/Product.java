package dev.backline.pipeline.internal.deliver;

import dev.backline.api.produce.Kit;
import dev.backline.api.produce.MasterStage;
import dev.backline.model.LiveSet;
import java.util.List;

/**
 * What a delivery has made.
 *
 * @param kit the sounds
 * @param set the song
 * @param measured what the master measures
 * @param parts what the mix adds up from, and what lies inside
 * @param variations in order
 */
public record Product(
        Kit kit, LiveSet set, MasterStage.Report measured, Parts parts, List<MasterStage.Report> variations) {
    /** Copies the list. */
    public Product {
        variations = List.copyOf(variations);
    }
}
