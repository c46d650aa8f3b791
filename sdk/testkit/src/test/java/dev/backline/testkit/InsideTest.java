package dev.backline.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

public class InsideTest extends ContainerTest {
    @Service
    BundleContext context;

    private int prepared;

    @Configuration
    public static Option[] options() {
        return new Option[] {Provision.junit()};
    }

    @BeforeEach
    void prepare() {
        assertNotNull(FrameworkUtil.getBundle(InsideTest.class), "prepare() runs inside");
        prepared++;
    }

    @Test
    void runsInAProbeBundle() {
        Bundle bundle = Objects.requireNonNull(FrameworkUtil.getBundle(InsideTest.class));
        assertTrue(bundle.getSymbolicName().startsWith("PAXEXAM-PROBE"), bundle.getSymbolicName());
        assertEquals(bundle, context.getBundle());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parametersArriveOneByOne(int number) {
        assertEquals(1, prepared);
        assertTrue(number > 0 && number < 4);
    }
}
