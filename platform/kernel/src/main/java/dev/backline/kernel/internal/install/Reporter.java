package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.spi.Installer;
import dev.backline.kernel.spi.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Hands each step to the listeners; one that throws is dropped. */
final class Reporter {
    private final List<Consumer<Progress>> listeners = new CopyOnWriteArrayList<>();
    private final KernelLog log;

    Reporter(KernelLog log) {
        this.log = log;
    }

    Installer.Subscription add(Consumer<Progress> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(String subject, Progress.Phase phase, String sentence) {
        log.info(phase + ": " + sentence);
        Progress progress = new Progress(subject, phase, sentence);
        listeners.removeIf(listener -> !heard(listener, progress));
    }

    private boolean heard(Consumer<Progress> listener, Progress progress) {
        try {
            listener.accept(progress);
            return true;
        } catch (RuntimeException thrown) {
            log.warn("A listener of bundle work failed and is dropped", thrown);
            return false;
        }
    }
}
