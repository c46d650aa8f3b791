package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
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
    /** How long a call waits for a bundle that is being swapped. */
    private static final long SWAP_MILLIS = 2_000;

    private final BundleContext context;
    private final Jobs jobs;
    private final ServiceComponentRuntime components;
    private final Catalogue catalogue;
    private final Missing missing;

    /** Reads the descriptors of all installed bundles and follows their comings and goings. */
    @Activate
    public ActionRegistry(
            BundleContext context,
            @Reference Jobs jobs,
            @Reference Ledger ledger,
            @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.jobs = jobs;
        this.components = components;
        this.catalogue = new Catalogue(context);
        this.missing = new Missing(catalogue, ledger, Shelves.of(context));
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
        Optional<Place> place = catalogue.await(fullName.strip(), SWAP_MILLIS);
        if (place.isEmpty()) {
            String reason = explainMissing(fullName);
            return refused(fullName.strip(), List.of(new ActionFault(missing.kind(fullName.strip()), reason)));
        }
        ActionInfo info = place.get().info();
        Values read = Values.read(info, values);
        if (!read.faults().isEmpty()) {
            return refused(info.fullName(), read.faults());
        }
        return new Call(jobs, info, progress).run(job -> attempt(place.get(), read.values(), intent, job));
    }

    /** Calls; when the bundle is swapped under the call, calls the new one once if nothing can have been written. */
    private Reply attempt(Place first, Map<String, Object> values, Intent intent, Progress progress) throws Exception {
        ActionInfo info = first.info();
        long before = stamp(first);
        try {
            return new Invocation(context, first).run(values, intent, progress);
        } catch (Invocation.Gone e) {
            if (stamp(first) == before && isSettled(first)) {
                throw new ActionFault(Kind.NOT_FOUND, new Unsatisfied(components, context).reason(first), e);
            }
        } catch (java.lang.reflect.InvocationTargetException e) {
            boolean swapped = stamp(first) != before
                    && (e.getCause() instanceof LinkageError || e.getCause() instanceof IllegalStateException);
            if (!swapped || info.writes() && intent == Intent.APPLY) {
                throw cause(e);
            }
        }
        progress.check();
        Optional<Place> second = catalogue.await(info.fullName(), SWAP_MILLIS);
        if (second.isEmpty()) {
            throw new ActionFault(Kind.NOT_FOUND, explainMissing(info.fullName()));
        }
        try {
            return new Invocation(context, second.get()).run(values, intent, progress);
        } catch (Invocation.Gone e) {
            throw new ActionFault(
                    Kind.CONFLICT,
                    "The bundle " + info.bundle() + " was swapped while \"" + info.fullName()
                            + "\" was called, twice. Nothing was done. Call it again.",
                    e);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw cause(e);
        }
    }

    private static Exception cause(java.lang.reflect.InvocationTargetException e) {
        return switch (e.getCause()) {
            case Exception exception -> exception;
            case StackOverflowError error -> new IllegalStateException("StackOverflowError", error);
            case LinkageError error -> new IllegalStateException(error.toString(), error);
            case Error error -> throw error;
            case null, default -> e;
        };
    }

    private long stamp(Place place) {
        org.osgi.framework.Bundle bundle = context.getBundle(place.bundleId());
        return bundle == null ? -1 : bundle.getLastModified();
    }

    private boolean isSettled(Place place) {
        return catalogue
                .offer()
                .find(place.info().fullName())
                .filter(place::equals)
                .isPresent();
    }

    private static ActionResult refused(String action, List<ActionFault> faults) {
        return new ActionResult(
                action, List.of(), faults, faults.getFirst().kind().exitCode(), "");
    }
}
