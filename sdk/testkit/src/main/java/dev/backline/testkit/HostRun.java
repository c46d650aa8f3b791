package dev.backline.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.platform.commons.JUnitException;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** One container on the host: started for a class of tests, all of them run, their results kept. */
final class HostRun {
    private final Map<String, Object> outcomes;
    private final TestContainer container;

    private HostRun(Map<String, Object> outcomes, TestContainer container) {
        this.outcomes = outcomes;
        this.container = container;
    }

    static HostRun start(Class<?> tests) {
        Map<String, Object> outcomes = Outcomes.begin();
        try {
            ExamSystem system = PaxExamRuntime.createTestSystem(options(tests));
            TestProbeBuilder probe = system.createProbe();
            TestAddress all = probe.addTest(tests, ContainerTest.ENTRY);
            TestContainer container = PaxExamRuntime.createContainer(system);
            container.start();
            HostRun run = new HostRun(outcomes, container);
            run.runAll(probe, all);
            return run;
        } catch (IOException e) {
            throw new JUnitException("The container for " + tests.getName() + " could not be started.", e);
        }
    }

    private void runAll(TestProbeBuilder probe, TestAddress all) {
        try (InputStream bytes = probe.build().getStream()) {
            container.install(bytes);
            container.call(all);
        } catch (IOException | RuntimeException e) {
            stop();
            throw new JUnitException("The tests could not be run inside the container: " + innermost(e), e);
        }
    }

    private static Option[] options(Class<?> tests) {
        return Stream.of(tests.getMethods())
                .filter(m -> m.isAnnotationPresent(Configuration.class))
                .flatMap(m -> Stream.of(call(m)))
                .toArray(Option[]::new);
    }

    private static Option[] call(Method method) {
        try {
            return (Option[]) method.invoke(null);
        } catch (InvocationTargetException e) {
            throw new JUnitException(method + " threw " + e.getCause() + ".", e.getCause());
        } catch (IllegalAccessException | NullPointerException e) {
            throw new JUnitException(method + " must be public and static and answer Option[].", e);
        }
    }

    /** Repeats on the host what a test did inside: passes, is skipped, or fails with the same message and stack. */
    void report(String uniqueId) {
        Object outcome = outcomes.getOrDefault(uniqueId, "missing");
        if (outcome instanceof Throwable inside) {
            AssertionError failure = new AssertionError(String.valueOf(inside.getMessage()));
            failure.setStackTrace(inside.getStackTrace());
            throw failure;
        }
        if (outcome.equals("missing")) {
            throw new AssertionError(wholeClassFault(uniqueId));
        }
        Assumptions.assumeTrue(outcome.equals(Outcomes.PASSED), outcome.toString());
    }

    private String wholeClassFault(String uniqueId) {
        return outcomes.entrySet().stream()
                .filter(e -> uniqueId.startsWith(e.getKey()) && e.getValue() instanceof Throwable)
                .map(e -> "The test did not run inside the container: " + e.getValue())
                .findFirst()
                .orElse("The test " + uniqueId + " did not run inside the container; these did: " + outcomes.keySet());
    }

    void stop() {
        Outcomes.end();
        container.stop();
    }

    private static Throwable innermost(Throwable fault) {
        Throwable inner = fault;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
