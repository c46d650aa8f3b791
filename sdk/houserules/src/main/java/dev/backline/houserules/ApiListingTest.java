package dev.backline.houserules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares each exported package with its committed listing, and asks for a sentence of Javadoc on what it shows. */
public final class ApiListingTest {
    /** One test a package. */
    @TestFactory
    Stream<DynamicTest> theListingIsCommittedAndTheVersionMovesWithIt() {
        Module module = Module.current();
        return module.exported().stream()
                .map(info -> DynamicTest.dynamicTest(
                        info.getPackageName(),
                        () -> file(module, info.getPackageName())
                                .meet(ApiListing.of(module, info), ApiFile.Mode.current())));
    }

    /** A listing without package is what a deleted or renamed package left. */
    @Test
    void noListingIsLeftOver() throws IOException {
        Module module = Module.current();
        Path folder = module.folder().resolve("api");
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<String> packages =
                module.exported().stream().map(JavaClass::getPackageName).toList();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!packages.contains(file.getFileName().toString().replaceFirst("\\.txt$", ""))) {
                    throw new AssertionError(file + " lists a package that is not exported any more. Delete the file.");
                }
            }
        }
    }

    /** Exported types and methods carry Javadoc. */
    @TestFactory
    Stream<DynamicTest> whatIsExportedIsExplained() {
        Module module = Module.current();
        return module.exported().stream()
                .map(info -> DynamicTest.dynamicTest(
                        info.getPackageName(),
                        () -> Explained.check(module.folder().resolve("src/main/java"), info.getPackageName())));
    }

    private static ApiFile file(Module module, String name) {
        return new ApiFile(module.folder().resolve("api").resolve(name + ".txt"));
    }
}
