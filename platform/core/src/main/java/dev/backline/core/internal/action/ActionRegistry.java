package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Jobs;
import dev.backline.api.job.Progress;
import dev.backline.core.internal.action.Catalogue.Place;
import dev.backline.kernel.spi.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The actions of all installed bundles, known from their descriptors, called as jobs. */
@Component
public final class ActionRegistry implements Actions {
    private final Jobs jobs;
    private final Catalogue catalogue;
    private final Missing missing;
    private final Attempt attempt;

    /** Reads the descriptors of all installed bundles and follows their comings and goings. */
    @Activate
    public ActionRegistry(
            BundleContext context,
            @Reference Jobs jobs,
            @Reference Ledger ledger,
            @Reference ServiceComponentRuntime components) {
        this.jobs = jobs;
        this.catalogue = new Catalogue(context);
        this.missing = new Missing(catalogue, ledger, Shelves.of(context));
        this.attempt = new Attempt(context, catalogue, new Unsatisfied(components, context), missing);
    }

    /** Forgets everything. */
    @Deactivate
    public void close() {
        catalogue.close();
    }

    @Override
    public List<ActionInfo> list() {
        return catalogue.offer().list();
    }

    @Override
    public Optional<ActionInfo> find(String fullName) {
        return catalogue.offer().find(fullName.strip()).map(Place::info);
    }

    @Override
    public String explainMissing(String fullName) {
        return missing.explain(fullName.strip());
    }

    @Override
    public ActionResult call(String fullName, Map<String, ?> values, Intent intent, Progress progress) {
        return call(fullName, values, intent, progress, Questions.NONE);
    }

    @Override
    public ActionResult call(
            String fullName, Map<String, ?> values, Intent intent, Progress progress, Questions questions) {
        Optional<Place> place = catalogue.await(fullName.strip(), Attempt.SWAP_MILLIS);
        if (place.isEmpty()) {
            String reason = explainMissing(fullName);
            return refused(fullName.strip(), List.of(new ActionFault(missing.kind(fullName.strip()), reason)));
        }
        ActionInfo info = place.get().info();
        Values read = Values.read(info, values);
        if (!read.faults().isEmpty()) {
            return refused(info.fullName(), read.faults());
        }
        return new Call(jobs, info, progress)
                .run(job -> attempt.run(place.get(), read.values(), intent, job, questions));
    }

    private static ActionResult refused(String action, List<ActionFault> faults) {
        return new ActionResult(
                action, List.of(), faults, faults.getFirst().kind().exitCode(), "");
    }
}
