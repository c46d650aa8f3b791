package dev.backline.core.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.core.internal.SmallFramework;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;

@Timeout(30)
class FenceTest {
    private final List<String> done = new ArrayList<>();
    private SmallFramework framework;
    private ServiceReference<ConfigurationAdmin> reference;

    @BeforeEach
    void start(@TempDir Path folder) throws BundleException {
        framework = new SmallFramework(folder, Map.of());
        reference = framework
                .context()
                .registerService(ConfigurationAdmin.class, admin(true), null)
                .getReference();
    }

    @AfterEach
    void stop() throws BundleException {
        framework.close();
    }

    /** A ConfigAdmin that tells its listeners of a change in its own time, or never. */
    private ConfigurationAdmin admin(boolean telling) {
        return proxy(ConfigurationAdmin.class, (name, arguments) -> {
            String pid = (String) arguments[0];
            return proxy(Configuration.class, (change, values) -> {
                done.add(change);
                if (telling) {
                    Thread.ofVirtual().start(() -> tell(pid));
                }
                return change.equals("getPid") ? pid : null;
            });
        });
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    private void tell(String pid) {
        BundleContext context = framework.context();
        try {
            for (ServiceReference<ConfigurationListener> listener :
                    context.getServiceReferences(ConfigurationListener.class, null)) {
                context.getService(listener)
                        .configurationEvent(
                                new ConfigurationEvent(reference, ConfigurationEvent.CM_DELETED, null, pid));
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void waitsUntilTheLastChangeWasHeardAndLeavesNothingBehind() throws Exception {
        Fence.await(framework.context(), admin(true));
        assertThat(done).containsExactly("update", "delete");
        assertThat(framework.context().getServiceReference(ConfigurationListener.class))
                .isNull();
    }

    @Test
    void whoeverIsInterruptedDoesNotWait() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Fence.await(framework.context(), admin(false)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(framework.context().getServiceReference(ConfigurationListener.class))
                .isNull();
    }
}
