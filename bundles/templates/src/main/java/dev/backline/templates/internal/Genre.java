package dev.backline.templates.internal;

import dev.backline.api.produce.Template.Feel;
import dev.backline.api.produce.Template.Part;
import dev.backline.api.produce.Template.Return;
import java.util.List;

/**
 * What is common to the tracks of a genre.
 *
 * @param id as one types it
 * @param title for people
 * @param slowBpm lower end of its tempi
 * @param fastBpm upper end of its tempi
 * @param loudnessLufs of its masters
 * @param feel before the mood
 * @param parts in track order
 * @param returns in track order
 */
record Genre(
        String id,
        String title,
        double slowBpm,
        double fastBpm,
        double loudnessLufs,
        Feel feel,
        List<Part> parts,
        List<Return> returns) {
    Genre {
        parts = List.copyOf(parts);
        returns = List.copyOf(returns);
    }
}
