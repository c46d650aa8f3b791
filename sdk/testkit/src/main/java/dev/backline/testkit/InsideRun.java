package dev.backline.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The JUnit platform inside the container, with the Jupiter engine named by hand, since nothing is looked up by service files there. */
final class InsideRun {
    private InsideRun() {}

    static void run(Class<?> tests) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(tests.getClassLoader());
        try {
            launcher()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(tests))
                            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                            .build());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .addTestExecutionListeners(new Reporter())
                .build());
    }

    /** Hands every result to the host, those of whole classes too when they fail. */
    private static final class Reporter implements TestExecutionListener {
        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            Outcomes.report(test.getUniqueId(), "skipped: " + reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            Object outcome = result.getThrowable().map(Object.class::cast).orElse(Outcomes.PASSED);
            if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
                outcome = "skipped: "
                        + result.getThrowable().map(Throwable::getMessage).orElse("an assumption does not hold");
            }
            Outcomes.report(test.getUniqueId(), outcome);
        }
    }
}
