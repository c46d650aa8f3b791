package dev.backline.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawsTest {
    private static final String PLANTED = "dev.backline.houserules.planted";

    private final JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            bundles meet in api                         | dev.backline.other.internal.Inside | never in its internals
            the kernel's door                           | dev.backline.kernel.spi.Ledger     | only core turns
            JavaFX stays in the window                  | javafx.scene.Node                  | all else runs headless
            panels stay in the window                   | dev.backline.ui.Panel              | all else runs headless
            no circles between packages                 | circle.b                           | a circle makes two packages one
            names say what a thing is                   | RenderManager                      | use the field's word
            no I before an interface                    | IRenderer                          | the contract has the plain name
            an exported package has a version           | Version                            | go together
            components are final                        | RenderManager                      | nobody extends it
            components keep no static state             | RenderManager.CACHE                | leaks the old bundle
            exact mathematics                           | Math.sin                           | StrictMath
            seeded chance                               | java.util.Random                   | dev.backline.model.Seed
            standard streams belong to the command line | System.out                         | report through Progress
            nobody ends the process                     | System.exit                        | throw an ActionFault
            no stack trace to the screen                | printStackTrace                    | an error is one message
            """)
    void aPlantedViolationIsNamedWithItsReason(String law, String culprit, String reason) {
        assertThatThrownBy(() -> law(PLANTED, law).check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit)
                .hasMessageContaining(reason);
    }

    @Test
    void aMethodReferenceToInexactMathematicsIsSeen() {
        assertThatThrownBy(() -> law(PLANTED, "exact mathematics").check(planted))
                .hasMessageContaining("Math.exp");
    }

    @Test
    void aPackageWithoutNullMarkedIsNamed() {
        JavaClasses other = new ClassFileImporter().importPackages("dev.backline.other.internal");

        assertThatThrownBy(() -> law("dev.backline.other", "every package is null-marked")
                        .check(other))
                .hasMessageContaining(
                        "dev.backline.other.internal of dev.backline.other.internal.Inside has no @NullMarked");
    }

    @ParameterizedTest
    @CsvSource({
        "dev.backline.model,JDK only",
        "dev.backline.sound,model only",
        "dev.backline.api,drag anything along",
        "dev.backline.kernel,knows no music",
        "dev.backline.ui,drag the window along"
    })
    void theGroundFloorImportsNothingFromAbove(String room, String reason) {
        assertThatThrownBy(() -> law(room, "imports of the ground floor").check(planted))
                .hasMessageContaining("dev.backline.other.internal.Inside")
                .hasMessageContaining(reason);
    }

    @Test
    void coreMayUseTheKernelsContracts() {
        assertThatCode(() -> law("dev.backline.core", "the kernel's door").check(planted))
                .doesNotThrowAnyException();
    }

    @Test
    void thisModuleKeepsTheLawsItself() {
        Module own = Module.of("dev.backline.houserules", Path.of("."), Path.of("target/classes"));

        List<Law> laws = Laws.of(own.root());

        assertThat(laws).hasSizeGreaterThan(12).allSatisfy(law -> law.check(own.classes()));
    }

    private static Law law(String root, String name) {
        return Laws.of(root).stream()
                .filter(law -> law.name().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("No law is called " + name));
    }
}
