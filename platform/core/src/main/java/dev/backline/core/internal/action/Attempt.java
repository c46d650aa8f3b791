package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.core.internal.action.Catalogue.Place;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * A call that survives a swap of its bundle. As long as the service is not there, nothing has been done, so it waits for
 * the new one. A bundle that goes away under a running call makes it fail; then the call is repeated once, unless it may
 * have written something.
 */
final class Attempt {
    /** How long a call waits for a bundle that is being swapped. */
    static final long SWAP_MILLIS = 2_000;

    private static final long LOOK_NANOS = 5_000_000;

    private final BundleContext context;
    private final Catalogue catalogue;
    private final Unsatisfied unsatisfied;
    private final Missing missing;

    Attempt(BundleContext context, Catalogue catalogue, Unsatisfied unsatisfied, Missing missing) {
        this.context = context;
        this.catalogue = catalogue;
        this.unsatisfied = unsatisfied;
        this.missing = missing;
    }

    /**
     * Calls an action.
     *
     * @throws Exception what the action throws
     */
    Reply run(Place first, Map<String, Object> values, Intent intent, Progress progress, Questions questions)
            throws Exception {
        ActionInfo info = first.info();
        long deadline = System.nanoTime() + SWAP_MILLIS * 1_000_000;
        boolean again = false;
        Place place = first;
        while (true) {
            progress.check();
            long before = stamp(place);
            try {
                return new Invocation(context, place).run(values, intent, progress, questions);
            } catch (Invocation.Gone e) {
                refuseWhenHopeless(place, stamp(place) != before, deadline, e);
            } catch (InvocationTargetException e) {
                boolean writes = info.writes() && intent == Intent.APPLY;
                if (again || writes || stamp(place) == before || !isOfASwap(e.getCause())) {
                    throw thrown(e);
                }
                again = true;
            }
            LockSupport.parkNanos(LOOK_NANOS);
            place = catalogue
                    .await(info.fullName(), SWAP_MILLIS)
                    .orElseThrow(() -> new ActionFault(Kind.NOT_FOUND, missing.explain(info.fullName())));
        }
    }

    private void refuseWhenHopeless(Place place, boolean swapped, long deadline, Invocation.Gone gone)
            throws ActionFault {
        String reason = unsatisfied.missing(place).orElse("");
        if (reason.isEmpty() && System.nanoTime() - deadline < 0) {
            return;
        }
        if (!reason.isEmpty() || !swapped) {
            throw new ActionFault(Kind.NOT_FOUND, reason.isEmpty() ? unsatisfied.reason(place) : reason, gone);
        }
        throw new ActionFault(
                Kind.CONFLICT,
                "The bundle " + place.info().bundle() + " was swapped while \""
                        + place.info().fullName() + "\" was called. Nothing was done. Call it again.",
                gone);
    }

    /** What a class of a bundle throws when the bundle is taken away under it. */
    private static boolean isOfASwap(@Nullable Throwable cause) {
        return cause instanceof LinkageError || cause instanceof IllegalStateException;
    }

    private static Exception thrown(InvocationTargetException e) {
        return switch (e.getCause()) {
            case Exception exception -> exception;
            case StackOverflowError error -> new IllegalStateException(error.toString(), error);
            case LinkageError error -> new IllegalStateException(error.toString(), error);
            case Error error -> throw error;
            case null, default -> e;
        };
    }

    private long stamp(Place place) {
        Bundle bundle = context.getBundle(place.bundleId());
        return bundle == null ? -1 : bundle.getLastModified();
    }
}
