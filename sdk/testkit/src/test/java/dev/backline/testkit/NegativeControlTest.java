package dev.backline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** What must not pass does not pass. */
class NegativeControlTest {
    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .allEvents();
    }

    @Test
    void aFailureInsideIsAFailureHereWithItsMessage() {
        Events events = run(Failing.class);
        events.assertThatEvents()
                .haveExactly(1, event(test("mustFail"), finishedWithFailure(message("seven is not eight"))));
        assertThat(events.succeeded().list())
                .noneMatch(e -> e.getTestDescriptor().getDisplayName().startsWith("mustFail"));
    }

    @Test
    void anAssumptionInsideSkipsHere() {
        assertThat(run(Failing.class).aborted().count()).isEqualTo(1);
    }

    @Test
    void whatWouldRunOnTheHostTooIsRefused() {
        run(Refused.class)
                .assertThatEvents()
                .haveAtLeastOne(event(finishedWithFailure(message(m -> m.contains("use @BeforeEach")))));
    }

    /** Run by the tests above only: surefire does not look at nested classes of this name. */
    public static class Failing extends ContainerTest {
        @Configuration
        public static Option[] options() {
            return new Option[] {Provision.junit()};
        }

        @Test
        void mustFail() {
            fail("seven is not eight");
        }

        @Test
        void mustBeSkipped() {
            Assumptions.assumeTrue(false, "not today");
        }
    }

    /** Has a method that JUnit would run on the host. */
    public static class Refused extends ContainerTest {
        @BeforeAll
        static void onTheHost() {}

        @Test
        void never() {}
    }
}
