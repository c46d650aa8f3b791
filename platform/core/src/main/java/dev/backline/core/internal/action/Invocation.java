package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.ParameterInfo;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.core.internal.action.Catalogue.Place;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Calls the method behind an action; the service is given back right after, so nothing of its bundle stays. */
final class Invocation {
    private final BundleContext context;
    private final Place place;

    Invocation(BundleContext context, Place place) {
        this.context = context;
        this.place = place;
    }

    /**
     * Calls the method.
     *
     * @param values checked, by hyphenated name
     * @throws ActionFault as the method says
     * @throws Gone if the service is not there, or its bundle is taken away meanwhile
     * @throws InvocationTargetException if the method throws anything else
     */
    Reply run(Map<String, Object> values, Intent intent, Progress progress, Questions questions)
            throws ActionFault, Gone, InvocationTargetException {
        ServiceReference<ActionProvider> reference = reference().orElseThrow(Gone::new);
        ActionProvider provider = context.getService(reference);
        if (provider == null) {
            throw new Gone();
        }
        try {
            Method method = method(provider);
            return Reply.of(method.invoke(provider, arguments(method, values, intent, progress, questions)));
        } catch (IllegalAccessException e) {
            throw new InvocationTargetException(e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ActionFault fault) {
                throw Faults.detached(fault);
            }
            throw e;
        } finally {
            giveBack(reference);
        }
    }

    private void giveBack(ServiceReference<ActionProvider> reference) {
        try {
            context.ungetService(reference);
        } catch (IllegalStateException e) {
            return; // This bundle is being stopped: the framework has given it back already.
        }
    }

    private Optional<ServiceReference<ActionProvider>> reference() {
        try {
            Collection<ServiceReference<ActionProvider>> references = context.getServiceReferences(
                    ActionProvider.class, "(component.name=" + place.declared().component() + ")");
            return references.stream()
                    .filter(r -> r.getBundle() != null && r.getBundle().getBundleId() == place.bundleId())
                    .findFirst();
        } catch (InvalidSyntaxException e) {
            return Optional.empty();
        }
    }

    private Method method(ActionProvider provider) throws Gone {
        for (Method method : provider.getClass().getMethods()) {
            if (method.getName().equals(place.declared().method()) && !method.isBridge()) {
                return method;
            }
        }
        throw new Gone();
    }

    private Object[] arguments(
            Method method, Map<String, Object> values, Intent intent, Progress progress, Questions questions)
            throws ActionFault {
        ActionInfo info = place.info();
        Iterator<ParameterInfo> parameters = info.parameters().iterator();
        Parameter[] taken = method.getParameters();
        Object[] arguments = new Object[taken.length];
        for (int i = 0; i < taken.length; i++) {
            if (taken[i].getType() == Progress.class) {
                arguments[i] = progress;
            } else if (taken[i].getType() == Intent.class) {
                arguments[i] = intent;
            } else if (taken[i].getType() == Questions.class) {
                arguments[i] = questions;
            } else {
                String name = parameters.next().name();
                arguments[i] = JavaValues.of(name, values.get(name), taken[i].getParameterizedType());
            }
        }
        return arguments;
    }

    /** The service is not there. */
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("The service is not there.");
        }
    }
}
