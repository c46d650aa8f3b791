package dev.backline.houserules;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every law over the classes of the module at hand. */
public final class HouseRulesTest {
    /** One test a law, so that a report names what was broken. */
    @TestFactory
    Stream<DynamicTest> theModuleKeepsTheLaw() {
        Module module = Module.current();
        return Laws.of(module.root()).stream()
                .map(law -> DynamicTest.dynamicTest(law.name(), () -> law.check(module.classes())));
    }
}
