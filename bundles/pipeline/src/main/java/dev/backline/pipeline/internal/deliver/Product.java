package dev.backline.pipeline.internal.deliver;

import dev.backline.api.produce.Kit;
import dev.backline.api.produce.MasterStage;
import dev.backline.model.LiveSet;
import java.nio.file.Path;
import java.util.List;

/**
 * What a delivery has made.
 *
 * @param kit the sounds
 * @param set the song
 * @param measured what the master measures
 * @param stems in order
 * @param variations in order
 */
public record Product(
        Kit kit, LiveSet set, MasterStage.Report measured, List<Path> stems, List<MasterStage.Report> variations) {
    /** Copies the lists. */
    public Product {
        stems = List.copyOf(stems);
        variations = List.copyOf(variations);
    }
}
