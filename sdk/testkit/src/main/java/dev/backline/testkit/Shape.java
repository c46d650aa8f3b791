package dev.backline.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.JUnitException;

/** Refuses what a container test cannot be, before anything starts. */
final class Shape {
    private Shape() {}

    static void check(Class<?> tests) {
        if (!Modifier.isPublic(tests.getModifiers())) {
            throw refused(tests, "is not public, but Pax Exam makes it inside the container: make it public");
        }
        for (Class<?> inner : tests.getDeclaredClasses()) {
            if (inner.isAnnotationPresent(Nested.class)) {
                throw refused(
                        tests,
                        "has the @Nested class " + inner.getSimpleName()
                                + ", but only tests of the class itself run inside: make it a class of its own");
            }
        }
        for (Method method : tests.getDeclaredMethods()) {
            if (method.isAnnotationPresent(BeforeAll.class) || method.isAnnotationPresent(AfterAll.class)) {
                throw refused(
                        tests,
                        "has " + method.getName()
                                + " for all tests, which would run on the host too: use @BeforeEach or @AfterEach");
            }
            if (method.isAnnotationPresent(TestFactory.class)) {
                throw refused(
                        tests,
                        "has the @TestFactory " + method.getName()
                                + ", whose tests the host cannot foresee: use @ParameterizedTest");
            }
        }
    }

    private static JUnitException refused(Class<?> tests, String why) {
        return new JUnitException(tests.getName() + " " + why + ".");
    }
}
