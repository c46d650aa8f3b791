package dev.backline.live.bridge.internal.paper;

import dev.backline.live.bridge.api.LiveApplication;
import java.util.OptionalDouble;

/** The program that wrote a set on disk. */
record PaperApplication(Paper paper) implements LiveApplication {
    @Override
    public String version() {
        return paper.document().version();
    }

    @Override
    public OptionalDouble load() {
        return OptionalDouble.empty();
    }

    /** Nobody looks at the status bar of a file. */
    @Override
    public void show(String message) {}
}
