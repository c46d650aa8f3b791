package dev.backline.core.internal.settings;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationListener;

/**
 * Waits until Declarative Services has heard of configuration changes. ConfigAdmin tells its listeners one change after
 * the other on one thread; so when a last, meaningless change is heard here, all before it were heard everywhere.
 */
final class Fence {
    private static final String PID = "dev.backline.core.fence";
    private static final long PATIENCE_SECONDS = 5;

    private Fence() {}

    @SuppressWarnings("JdkObsolete") // OSGi knows no other Dictionary.
    static void await(BundleContext context, ConfigurationAdmin admin) throws IOException {
        CountDownLatch heard = new CountDownLatch(1);
        ConfigurationListener listener = event -> {
            if (PID.equals(event.getPid())) {
                heard.countDown();
            }
        };
        Dictionary<String, Object> none = new Hashtable<>();
        ServiceRegistration<?> registration = context.registerService(ConfigurationListener.class, listener, none);
        try {
            Configuration fence = admin.getConfiguration(PID, "?");
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put("time", System.nanoTime());
            fence.update(properties);
            fence.delete();
            if (!heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("The settings were not taken over by all components within 5 s; try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Waiting for the settings to be taken over was interrupted.", e);
        } finally {
            registration.unregister();
        }
    }
}
