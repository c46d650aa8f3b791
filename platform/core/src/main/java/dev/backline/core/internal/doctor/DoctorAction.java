package dev.backline.core.internal.doctor;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.Progress;
import dev.backline.core.internal.event.QueuedEvents;
import dev.backline.core.internal.home.FolderHome;
import dev.backline.core.internal.log.JsonLog;
import dev.backline.core.internal.settings.LayeredSettings;
import dev.backline.kernel.spi.Installer;
import dev.backline.kernel.spi.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks machine, home, installation and sound. */
@Component(service = ActionProvider.class)
public final class DoctorAction implements ActionProvider {
    private final FolderHome home;
    private final LayeredSettings settings;
    private final QueuedEvents events;
    private final JsonLog log;
    private final BundleCheck bundles;

    /** Answers the action. */
    @Activate
    public DoctorAction(
            BundleContext context,
            @Reference FolderHome home,
            @Reference LayeredSettings settings,
            @Reference QueuedEvents events,
            @Reference JsonLog log,
            @Reference Installer installer,
            @Reference Ledger ledger) {
        this.home = home;
        this.settings = settings;
        this.events = events;
        this.log = log;
        this.bundles = new BundleCheck(installer, ledger, Optional.ofNullable(context.getProperty("backline.install")));
    }

    /** Answers one line for each thing that was looked at. */
    @Action(
            name = "doctor",
            title = "Check this machine and this installation",
            help =
                    "Looks at system, Java, processor, memory, home, disk, the hashes of all bundles, bundles that do not "
                            + "run, settings, event handlers, audio outputs and MIDI ports. Each line says what was found, what "
                            + "was expected and what to do. Exit code 1 when there is a problem.",
            examples = {"doctor", "doctor --json"})
    public Outcome<CheckResult> doctor(Progress progress) {
        List<CheckResult> results = new ArrayList<>(Machine.here().check());
        progress.report(0.1, "looking at the home");
        results.addAll(new HomeCheck(home).check());
        results.addAll(settingsAndEvents());
        progress.report(0.2, "checking hashes");
        results.addAll(bundles.check());
        progress.report(0.9, "looking for sound");
        progress.check();
        results.addAll(SoundCheck.check());
        boolean problem = results.stream().anyMatch(result -> result.state() == CheckResult.State.PROBLEM);
        return problem ? Outcome.found(results) : Outcome.done(results);
    }

    private List<CheckResult> settingsAndEvents() {
        List<CheckResult> results = new ArrayList<>();
        try {
            for (String trouble : settings.troubles()) {
                results.add(
                        CheckResult.problem("settings", trouble, "files that can be read", "mend or move that file"));
            }
        } catch (IOException e) {
            results.add(CheckResult.problem(
                    "settings", String.valueOf(e.getMessage()), "files that can be read", "check their permissions"));
        }
        log.trouble()
                .ifPresent(trouble -> results.add(
                        CheckResult.warning("log", trouble, "a file that can be written", "check the disk")));
        for (String trouble : events.troubles()) {
            results.add(CheckResult.problem("events", trouble, "handlers that answer", "see: backline events list"));
        }
        return results;
    }
}
