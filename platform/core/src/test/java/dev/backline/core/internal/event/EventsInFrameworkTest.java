package dev.backline.core.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.event.Event;
import dev.backline.api.event.Events.Blame;
import dev.backline.api.event.Events.Overflow;
import dev.backline.core.internal.SmallFramework;
import dev.backline.core.internal.bundle.FakeInstaller;
import dev.backline.kernel.spi.Installer;
import dev.backline.kernel.spi.Progress.Phase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventHandler;

/** KRN-08 in a real framework: events that come from the kernel, and events that go on to OSGi's own handlers. */
@Timeout(30)
class EventsInFrameworkTest {
    private SmallFramework framework;
    private QueuedEvents events;

    @BeforeEach
    void start(@TempDir Path folder) throws BundleException {
        framework = new SmallFramework(folder, Map.of());
        events = new QueuedEvents(framework.context());
    }

    @AfterEach
    void stop() throws BundleException {
        events.stop();
        framework.close();
    }

    @Test
    void whatTheKernelDoesWithBundlesIsAnEvent() throws Exception {
        FakeInstaller installer = new FakeInstaller();
        framework.context().registerService(Installer.class, installer, null);
        BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
        assertThat(installer.listeners).isZero();
        events.subscribe("bundle/*", Overflow.WAIT, heard::add);
        assertThat(installer.listeners).isEqualTo(1);

        installer.tell("com.example.drums", Phase.ROLLED_BACK, "The version before it runs again.");

        Event event = heard.poll(10, TimeUnit.SECONDS);
        assertThat(event)
                .isEqualTo(new Event(
                        "bundle/rolled-back",
                        Map.of("bundle", "com.example.drums", "sentence", "The version before it runs again.")));
        events.stop();
        assertThat(installer.listeners).isZero();
    }

    @Test
    void handlersOfOsgiHearOfEventsUnderOurName() {
        List<org.osgi.service.event.Event> posted = new CopyOnWriteArrayList<>();
        EventAdmin admin = new EventAdmin() {
            @Override
            public void postEvent(org.osgi.service.event.Event event) {
                posted.add(event);
            }

            @Override
            public void sendEvent(org.osgi.service.event.Event event) {
                throw new AssertionError("Nobody waits for a handler.");
            }
        };
        framework.context().registerService(EventAdmin.class, admin, null);
        events.publish(new Event("set/saved", Map.of("file", "a.als")));
        assertThat(posted).as("nobody is there to hear").isEmpty();

        framework.context().registerService(EventHandler.class, event -> {}, null);
        events.publish(new Event("set/saved now", Map.of("file", "a.als")));
        assertThat(posted).singleElement().satisfies(event -> {
            assertThat(event.getTopic()).isEqualTo("dev/backline/set/saved_now");
            assertThat(event.getProperty("file")).isEqualTo("a.als");
        });
    }

    @Test
    void aHandlerThatWasCutOffIsListedAndCanHearAgain() throws Exception {
        EventActions actions = new EventActions(events);
        BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
        boolean[] broken = {true};
        events.subscribe("beat", Overflow.DROP_OLDEST, event -> {
            if (broken[0]) {
                throw new IllegalStateException("no lights");
            }
            heard.add(event);
        });
        while (!actions.list().getFirst().blocked()) {
            events.publish(new Event("beat", Map.of()));
        }
        broken[0] = false;
        String bundle = getClass().getPackageName();
        assertThat(actions.unblock(bundle)).extracting(Blame::blocked).containsExactly(false);
        events.publish(new Event("beat", Map.of()));
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThatThrownBy(() -> actions.unblock(bundle))
                .hasMessage(
                        "No event handler of '" + bundle + "' is cut off in this process. See: backline events list");
    }
}
