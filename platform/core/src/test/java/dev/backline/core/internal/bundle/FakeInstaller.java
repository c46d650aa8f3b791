package dev.backline.core.internal.bundle;

import dev.backline.kernel.spi.Finding;
import dev.backline.kernel.spi.Installer;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Outcome.State;
import dev.backline.kernel.spi.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An installer that notes what it is asked, and answers what the test says. */
public final class FakeInstaller implements Installer {
    /** What it was asked for. */
    public final List<String> asked = new ArrayList<>();

    /** How many listen now. */
    public int listeners;

    /** What the next check-up answers. */
    public CompletableFuture<List<Finding>> checkUp = CompletableFuture.completedFuture(List.of());

    List<Outcome> answers = List.of();
    CompletableFuture<Outcome> answer = new CompletableFuture<>();
    private Consumer<Progress> listener = progress -> {};

    /** An outcome. */
    public static Outcome outcome(State state, String bundle, String sentence, String... candidates) {
        return new Outcome(state, bundle, "1.0.0", sentence, List.of(candidates), Optional.empty());
    }

    /** Tells whoever listens. */
    public void tell(String bundle, Progress.Phase phase, String sentence) {
        listener.accept(new Progress(bundle, phase, sentence));
    }

    void answer(Outcome outcome) {
        answer = CompletableFuture.completedFuture(outcome);
    }

    private CompletableFuture<List<Outcome>> all(String what) {
        asked.add(what);
        return CompletableFuture.completedFuture(answers);
    }

    private CompletableFuture<Outcome> one(String what) {
        asked.add(what);
        return answer;
    }

    @Override
    public CompletableFuture<List<Outcome>> plan(List<Path> jars) {
        return all("plan " + jars);
    }

    @Override
    public CompletableFuture<List<Outcome>> install(List<Path> jars) {
        return all("install " + jars);
    }

    @Override
    public CompletableFuture<Outcome> remove(String symbolicName) {
        return one("remove " + symbolicName);
    }

    @Override
    public CompletableFuture<Outcome> rollback(String symbolicName) {
        return one("rollback " + symbolicName);
    }

    @Override
    public CompletableFuture<Outcome> retry(String symbolicName) {
        return one("retry " + symbolicName);
    }

    @Override
    public Outcome why(String symbolicName) {
        return one("why " + symbolicName).join();
    }

    @Override
    public CompletableFuture<List<Outcome>> follow() {
        return all("follow");
    }

    @Override
    public CompletableFuture<List<Outcome>> settle() {
        return all("settle");
    }

    @Override
    public CompletableFuture<List<Finding>> checkUp() {
        return checkUp;
    }

    @Override
    public Subscription listen(Consumer<Progress> hearer) {
        listener = hearer;
        listeners++;
        return () -> listeners--;
    }
}
