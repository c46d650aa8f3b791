package dev.backline.live.bridge.internal.show.run;

import dev.backline.live.bridge.internal.show.ShowMachine;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a show.
 *
 * @param list the set-list
 * @param title its title
 * @param songs how many it has
 * @param end where it stood at the end
 * @param beats how long it went on
 * @param fired the scenes that were asked for, with the beat
 * @param told what the player was told
 */
public record ShowReport(
        Path list,
        String title,
        int songs,
        ShowMachine.State end,
        double beats,
        List<String> fired,
        List<String> told) {
    /** Copies the lists. */
    public ShowReport {
        fired = List.copyOf(fired);
        told = List.copyOf(told);
    }
}
