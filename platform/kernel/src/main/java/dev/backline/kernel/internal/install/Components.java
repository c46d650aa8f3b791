package dev.backline.kernel.internal.install;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Looks at the declarative components of a bundle through the runtime's own description of them. The kernel shares no
 * class with that runtime, so it is asked by reflection; without it nothing is found wrong.
 */
final class Components {
    private static final String RUNTIME = "org.osgi.service.component.runtime.ServiceComponentRuntime";
    /** A configuration whose activation threw, in {@code ComponentConfigurationDTO}. */
    private static final int FAILED_ACTIVATION = 16;

    private final BundleContext context;

    Components(BundleContext context) {
        this.context = context;
    }

    /** Loads the class of each component and asks for failed activations; one sentence when something is wrong. */
    Optional<String> check(Bundle bundle) throws ReflectiveOperationException {
        if (bundle.getHeaders("").get("Service-Component") == null) {
            return Optional.empty();
        }
        // All of them: the kernel's own class loader may know another class of that name.
        ServiceReference<?>[] references = references();
        Object runtime = references.length == 0 ? null : context.getService(references[0]);
        if (runtime == null) {
            return Optional.empty();
        }
        try {
            return check(bundle, runtime);
        } finally {
            context.ungetService(references[0]);
        }
    }

    private ServiceReference<?>[] references() {
        try {
            ServiceReference<?>[] references = context.getAllServiceReferences(RUNTIME, null);
            return references == null ? new ServiceReference<?>[0] : references;
        } catch (InvalidSyntaxException noFilterIsWrong) {
            throw new IllegalStateException(noFilterIsWrong);
        }
    }

    private static Optional<String> check(Bundle bundle, Object runtime) throws ReflectiveOperationException {
        Class<?> api = runtimeInterface(runtime.getClass());
        Method describe = api.getMethod("getComponentDescriptionDTOs", Bundle[].class);
        for (Object description : (Collection<?>) call(describe, runtime, (Object) new Bundle[] {bundle})) {
            String implementation = (String) field(description, "implementationClass");
            try {
                bundle.loadClass(implementation);
            } catch (ClassNotFoundException | LinkageError missing) {
                throw new NoClassDefFoundException(implementation, missing);
            }
            Method configurations = api.getMethod("getComponentConfigurationDTOs", description.getClass());
            for (Object configuration : (Collection<?>) call(configurations, runtime, description)) {
                if (((Number) field(configuration, "state")).intValue() == FAILED_ACTIVATION) {
                    return Optional.of("its component " + field(description, "name") + " fails: "
                            + firstLine(field(configuration, "failure")));
                }
            }
        }
        return Optional.empty();
    }

    private static Class<?> runtimeInterface(Class<?> type) throws ClassNotFoundException {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Class<?> each : c.getInterfaces()) {
                if (each.getName().equals(RUNTIME)) {
                    return each;
                }
            }
        }
        throw new ClassNotFoundException(RUNTIME);
    }

    private static Object call(Method method, Object target, Object... arguments) throws ReflectiveOperationException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw new ReflectiveOperationException(thrown.getCause());
        }
    }

    private static Object field(Object dto, String name) throws ReflectiveOperationException {
        Object value = dto.getClass().getField(name).get(dto);
        return value == null ? "" : value;
    }

    private static String firstLine(Object failure) {
        String text = failure.toString();
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** A component whose class cannot be loaded. */
    static final class NoClassDefFoundException extends ReflectiveOperationException {
        private static final long serialVersionUID = 1;

        NoClassDefFoundException(String component, Throwable cause) {
            super("the class of its component " + component + " cannot be loaded", cause);
        }
    }
}
