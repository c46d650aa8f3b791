package dev.backline.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.houserules.ApiFile.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiFileTest {
    private static final List<String> OLD = List.of("package a.b 0.1.0", "class a.b.C", "    void m()");
    private static final List<String> SAME_VERSION = List.of("package a.b 0.1.0", "class a.b.C", "    int m()");
    private static final List<String> MOVED = List.of("package a.b 0.2.0", "class a.b.C", "    int m()");

    @TempDir
    Path folder;

    @Test
    void aMissingListingFailsAndNamesTheCommand() {
        assertThatThrownBy(() -> file().meet(OLD, Mode.CHECK))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a.b.txt is missing")
                .hasMessageContaining("./mvnw verify -Dapi.update");
    }

    @Test
    void aChangeWithoutANewVersionFailsWithBothSides() throws IOException {
        file().meet(OLD, Mode.UPDATE);

        assertThatThrownBy(() -> file().meet(SAME_VERSION, Mode.CHECK))
                .hasMessageContaining("- void m()")
                .hasMessageContaining("+ int m()")
                .hasMessageContaining("The version did not move");
    }

    @Test
    void anUpdateIsRefusedUntilTheVersionMoves() throws IOException {
        file().meet(OLD, Mode.UPDATE);

        assertThatThrownBy(() -> file().meet(SAME_VERSION, Mode.UPDATE)).hasMessageContaining("Move @Version");
        file().meet(MOVED, Mode.UPDATE);

        assertThat(Files.readAllLines(file().file())).isEqualTo(MOVED);
    }

    @Test
    void anEqualListingIsLeftAlone() throws IOException {
        file().meet(OLD, Mode.UPDATE);

        file().meet(OLD, Mode.CHECK);

        assertThat(file().file()).exists();
    }

    @Test
    void aListingHoldsTheVersionAndEverySignature() {
        Module module = Module.of("x", Path.of("."), Path.of("target/test-classes/dev/backline/houserules/planted"));

        List<String> listing = ApiListing.of(module, module.exported().getFirst());

        assertThat(listing)
                .startsWith("package dev.backline.houserules.planted without version")
                .contains("public class dev.backline.houserules.planted.RenderManager")
                .noneMatch(line -> line.contains("Trespasser"));
    }

    @Test
    void exportedTypesAndMethodsWithoutJavadocAreNamedByLine() throws IOException {
        Path source = folder.resolve("a/b/C.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                package a.b;
                /** Explained. */
                public interface C {
                    void bare();
                    /** Explained. */
                    void explained();
                }
                """);

        assertThatThrownBy(() -> Explained.check(folder, "a.b"))
                .hasMessageContaining("C.java, line 4: method bare")
                .hasMessageNotContaining("explained()");
    }

    private ApiFile file() {
        return new ApiFile(folder.resolve("api/a.b.txt"));
    }
}
