package dev.backline.distribution.benchmarks.desk;

import dev.backline.api.set.SetDocument;
import dev.backline.ui.PanelSite;
import java.nio.file.Path;

/** What heap is left when one set after the other was opened in the window; each one closes the one before. */
final class Opening {
    private static final int EVERY = 10;
    private static final int COLLECTIONS = 4;
    private static final int PICTURES = 4;

    private final PanelSite site;

    Opening(PanelSite site) {
        this.site = site;
    }

    /** Opens two sets in turn; after each ten pairs the heap is looked at, with the second one open. */
    void measure(Path one, Path other, int sets) throws Exception {
        Hands.run(() -> site.reveal("session"));
        for (int pair = 1; pair <= sets / 2; pair++) {
            open(one);
            open(other);
            if (pair * 2 % EVERY == 0) {
                ProbePanel.tell("heap/" + pair * 2, heapKb());
            }
        }
    }

    private void open(Path set) throws Exception {
        Hands.run(() -> site.openSet(set));
        Hands.await(
                "the set " + set,
                () -> site.set()
                        .getValue()
                        .map(SetDocument::file)
                        .filter(file -> file.getFileName().equals(set.getFileName()))
                        .isPresent());
        Hands.pulses(PICTURES, number -> {});
    }

    static double heapKb() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024.0;
    }
}
