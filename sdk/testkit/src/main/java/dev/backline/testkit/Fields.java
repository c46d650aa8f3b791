package dev.backline.testkit;

import java.lang.reflect.Field;
import java.util.Objects;
import org.junit.platform.commons.JUnitException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** Fills the fields of a test inside the container. */
final class Fields {
    private static final long WAIT_MILLIS = 10_000;

    private Fields() {}

    static void fill(Object test) throws ReflectiveOperationException {
        BundleContext context =
                Objects.requireNonNull(FrameworkUtil.getBundle(test.getClass())).getBundleContext();
        for (Field field : test.getClass().getDeclaredFields()) {
            Service wanted = field.getAnnotation(Service.class);
            if (wanted != null) {
                field.setAccessible(true);
                field.set(test, field.getType() == BundleContext.class ? context : service(context, field, wanted));
            }
        }
    }

    private static Object service(BundleContext context, Field field, Service wanted) {
        String type = "(" + Constants.OBJECTCLASS + "=" + field.getType().getName() + ")";
        try {
            ServiceTracker<Object, Object> tracker =
                    new ServiceTracker<>(context, context.createFilter("(&" + type + wanted.value() + ")"), null);
            tracker.open();
            Object service = tracker.waitForService(WAIT_MILLIS);
            if (service == null) {
                throw new JUnitException("No service " + field.getType().getName() + " " + wanted.value()
                        + " came within " + WAIT_MILLIS / 1_000 + " s for the field " + field.getName() + ".");
            }
            return service;
        } catch (InvalidSyntaxException | InterruptedException e) {
            throw new JUnitException("The service for the field " + field.getName() + " cannot be had.", e);
        }
    }
}
