package dev.backline.core.internal.bundle;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.core.internal.action.NearNames;
import dev.backline.kernel.spi.Finding;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Installer;
import dev.backline.kernel.spi.Ledger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bundles as the user handles them. */
@Component(service = ActionProvider.class)
public final class BundleActions implements ActionProvider {
    private final Installer installer;
    private final Ledger ledger;

    /** Works through the kernel's queue. */
    @Activate
    public BundleActions(@Reference Installer installer, @Reference Ledger ledger) {
        this.installer = installer;
        this.ledger = ledger;
    }

    /** Lists the bundles of the ledger. */
    @Action(
            group = "bundle",
            name = "list",
            title = "List the bundles",
            help = "Lists every bundle with its version, state and origin.",
            examples = {"bundle list", "bundle list --json"})
    public List<BundleLine> list() {
        return ledger.installed().stream().map(BundleLine::of).toList();
    }

    /** Installs jars as one set. */
    @Action(
            group = "bundle",
            name = "install",
            title = "Install bundles from files",
            help =
                    "Installs one or more jars as one set: checked, resolved as a whole before anything changes, switched,"
                            + " watched, and rolled back when it fails. A jar dropped into the folder \"bundles\" of the home is"
                            + " installed the same way.\n\nEvery local jar is trusted until signatures come: install only what you"
                            + " would run.",
            examples = {"bundle install my-generator.jar", "bundle install a.jar b.jar --dry-run"},
            writes = true)
    public Outcome<Step> install(
            @Param(value = "The jars, installed as one set.", position = 0, input = true) List<Path> files,
            Intent intent,
            Progress progress)
            throws ActionFault {
        if (files.isEmpty()) {
            throw new ActionFault(
                    Kind.USAGE,
                    "\"bundle install\" needs FILES: the jars. For example: backline bundle install my-generator.jar");
        }
        return Step.all(
                answered(intent == Intent.PREVIEW ? installer.plan(files) : installer.install(files), progress));
    }

    /** Replaces bundles that are installed. */
    @Action(
            group = "bundle",
            name = "update",
            title = "Replace bundles by newer files",
            help =
                    "Replaces bundles that are installed by the given jars. Without jars it looks at the folder \"bundles\" of"
                            + " the home, and takes over what another process installed.\n\nEvery local jar is trusted until"
                            + " signatures come.",
            examples = {"bundle update my-generator-2.jar", "bundle update"},
            writes = true)
    public Outcome<Step> update(
            @Param(value = "The newer jars.", position = 0, input = true) List<Path> files,
            Intent intent,
            Progress progress)
            throws ActionFault {
        if (files.isEmpty()) {
            return intent == Intent.PREVIEW ? Outcome.done(List.of()) : takeOver(progress);
        }
        List<dev.backline.kernel.spi.Outcome> plan = answered(installer.plan(files), progress);
        for (dev.backline.kernel.spi.Outcome one : plan) {
            if (one.good() && ledger.find(one.subject()).isEmpty()) {
                throw new ActionFault(
                        Kind.NOT_FOUND,
                        "The bundle " + one.subject() + " is not installed, so there is nothing to update. Install it:"
                                + " backline bundle install FILE");
            }
        }
        return Step.all(intent == Intent.PREVIEW ? plan : answered(installer.install(files), progress));
    }

    private Outcome<Step> takeOver(Progress progress) throws ActionFault {
        List<dev.backline.kernel.spi.Outcome> outcomes = new ArrayList<>(answered(installer.follow(), progress));
        outcomes.addAll(answered(installer.settle(), progress));
        return Step.all(outcomes);
    }

    /** Removes a bundle of the home. */
    @Action(
            group = "bundle",
            name = "remove",
            title = "Remove a bundle",
            help =
                    "Removes a bundle that was installed into the home. Where it had replaced a bundle of the edition, that one"
                            + " returns. The jar is kept, so that \"bundle rollback\" brings it back.",
            examples = {"bundle remove com.example.generator"},
            writes = true)
    public Outcome<Step> remove(
            @Param(value = "Symbolic name of the bundle, or its end.", position = 0) String bundle,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Installed installed = installed(bundle);
        if (intent == Intent.PREVIEW) {
            return planned(installed, "would be removed; its jar would be kept for \"bundle rollback\".");
        }
        return one(installer.remove(installed.symbolicName()), progress);
    }

    /** Returns to the version before. */
    @Action(
            group = "bundle",
            name = "rollback",
            title = "Return to the version before",
            help =
                    "Returns to the version of a bundle before the present one, with that version's settings. It also brings"
                            + " back a bundle that was removed. No network is needed.",
            examples = {"bundle rollback com.example.generator"},
            writes = true)
    public Outcome<Step> rollback(
            @Param(value = "Symbolic name of the bundle, or its end.", position = 0) String bundle,
            Intent intent,
            Progress progress)
            throws ActionFault {
        String name = known(bundle);
        Optional<Installed> installed = ledger.find(name);
        if (intent == Intent.PREVIEW) {
            String target = installed
                    .flatMap(i -> i.previous().stream().findFirst())
                    .map(kept -> "would return to " + kept.version() + ".")
                    .orElse("would return to the version that was kept last, if there is one.");
            return Outcome.done(List.of(new Step(
                    name, installed.map(Installed::version).orElse(""), "planned", name + " " + target, List.of())));
        }
        return one(installer.rollback(name), progress);
    }

    /** Tries a bundle again. */
    @Action(
            group = "bundle",
            name = "retry",
            title = "Try a bundle again",
            help = "Starts a bundle again that is waiting or was put into quarantine.",
            examples = {"bundle retry com.example.generator"})
    public Outcome<Step> retry(
            @Param(value = "Symbolic name of the bundle, or its end.", position = 0) String bundle, Progress progress)
            throws ActionFault {
        return one(installer.retry(installed(bundle).symbolicName()), progress);
    }

    /** Says why a bundle does not run. */
    @Action(
            group = "bundle",
            name = "why",
            title = "Say why a bundle runs or does not",
            help =
                    "Says in one sentence why a bundle does not run and what would mend it, or who provides what it needs."
                            + " The exit code is 1 when it does not run.",
            examples = {"bundle why com.example.generator"})
    public Outcome<Step> why(@Param(value = "Symbolic name of the bundle, or its end.", position = 0) String bundle)
            throws ActionFault {
        String name = known(bundle);
        List<Step> steps = List.of(Step.of(installer.why(name)));
        boolean runs =
                ledger.find(name).map(i -> i.state() == Installed.State.RUNNING).orElse(false);
        return new Outcome<>(steps, !runs, List.of());
    }

    /**
     * One line of the ledger's history.
     *
     * @param revision the ledger's revision that it made
     * @param when time of the change
     * @param bundle symbolic name
     * @param sentence what happened
     */
    public record Happened(long revision, Instant when, String bundle, String sentence) {}

    /** Lists what happened. */
    @Action(
            group = "bundle",
            name = "history",
            title = "List what happened to the bundles",
            help = "Lists installs, updates, removals and rollbacks, the newest first.",
            examples = {"bundle history", "bundle history --limit 5"})
    public List<Happened> history(
            @Param(value = "How many lines at most.", min = 1, max = 500, defaultValue = "50") int limit) {
        return ledger.history().stream()
                .limit(limit)
                .map(h -> new Happened(h.revision(), h.when(), h.symbolicName(), h.sentence()))
                .toList();
    }

    /**
     * One line of a check-up.
     *
     * @param grade good, warning or fault
     * @param subject a bundle, a file or a part of the home
     * @param sentence what was found, and what to do
     */
    public record Found(String grade, String subject, String sentence) {}

    /** Checks everything about bundles. */
    @Action(
            group = "bundle",
            name = "doctor",
            title = "Check the bundles",
            help =
                    "Checks every hash, the ledger, the store and the cache, and looks for bundles that are gone but still hold"
                            + " memory. The exit code is 1 when something is not well.",
            examples = {"bundle doctor"})
    public Outcome<Found> doctor(Progress progress) throws ActionFault {
        List<Finding> findings = answered(installer.checkUp(), progress);
        List<Found> lines = findings.stream()
                .map(f -> new Found(BundleLine.word(f.grade()), f.subject(), f.sentence()))
                .toList();
        boolean well = findings.stream().allMatch(f -> f.grade() == Finding.Grade.GOOD);
        return new Outcome<>(lines, !well, List.of());
    }

    private <T> T answered(CompletableFuture<T> answer, Progress progress) throws ActionFault {
        return Waiting.until(installer, answer, progress);
    }

    private Outcome<Step> one(CompletableFuture<dev.backline.kernel.spi.Outcome> answer, Progress progress)
            throws ActionFault {
        return Step.all(List.of(answered(answer, progress)));
    }

    private static Outcome<Step> planned(Installed installed, String what) {
        return Outcome.done(List.of(new Step(
                installed.symbolicName(),
                installed.version(),
                "planned",
                installed.symbolicName() + " " + installed.version() + " " + what,
                List.of())));
    }

    private Installed installed(String typed) throws ActionFault {
        String name = known(typed);
        return ledger.find(name)
                .orElseThrow(() -> new ActionFault(
                        Kind.NOT_FOUND,
                        "The bundle " + name + " is not installed now. Bring it back: backline bundle rollback "
                                + name));
    }

    /** Answers the full name of a bundle that is or was installed. */
    private String known(String typed) throws ActionFault {
        List<String> names = new ArrayList<>(
                ledger.installed().stream().map(Installed::symbolicName).toList());
        ledger.history().forEach(h -> names.add(h.symbolicName()));
        if (names.contains(typed)) {
            return typed;
        }
        List<String> ends = names.stream()
                .filter(name -> name.endsWith("." + typed.replace('-', '.')) || name.endsWith("." + typed))
                .distinct()
                .toList();
        if (ends.size() == 1) {
            return ends.getFirst();
        }
        String hint = ends.isEmpty()
                ? NearNames.question(typed, names).orElse("See them with: backline bundle list")
                : "It could be " + NearNames.or(ends) + ". Write the whole name.";
        throw new ActionFault(
                ends.isEmpty() ? Kind.NOT_FOUND : Kind.USAGE, "There is no bundle \"" + typed + "\". " + hint);
    }
}
