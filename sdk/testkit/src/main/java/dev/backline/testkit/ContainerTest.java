package dev.backline.testkit;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests that run inside an OSGi container. One container is started for the class; the JUnit platform runs in it,
 * and each test, parameterised and repeated ones too, is reported on the host with its own result. Life-cycle methods run inside
 * as well, and nowhere else.
 *
 * <p>A sub-class is public, has a public constructor without parameters, and a public static method that is annotated with
 * Pax Exam's {@code Configuration} and answers {@code Option[]}: the bundles under test; {@link Provision} helps. Fields annotated
 * with {@link Service} are filled from the service registry.
 *
 * <p>{@code @BeforeAll} and {@code @AfterAll} of a sub-class are refused on the host, since they would run there too: use {@code
 * @BeforeEach}. {@code @Nested} classes are refused as well.
 */
@ExtendWith(ContainerExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class ContainerTest {
    /** Name of the public method that Pax Exam calls inside the container. */
    static final String ENTRY = "runInsideContainer";

    /** Runs all tests of this class; called inside the container by Pax Exam, not by tests. */
    public final void runInsideContainer() {
        InsideRun.run(getClass());
    }
}
