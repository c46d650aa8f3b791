package dev.backline.desk.internal.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.desk.internal.tour.FirstLook.Find;
import dev.backline.desk.internal.tour.FirstLook.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstLookTest {
    @TempDir
    Path root;

    private FirstLook look(String system) {
        return new FirstLook(root.resolve("home/ada"), root, system);
    }

    private void lies(String... folders) throws IOException {
        for (String folder : folders) {
            Files.createDirectories(root.resolve(folder));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Mac OS X, Applications/Ableton Live 12 Suite.app, home/ada/Music/Ableton",
        "Windows 11, ProgramData/Ableton/Live 12 Suite, home/ada/Documents/Ableton",
        "Windows 11, ProgramData/Ableton/Live 12 Suite, home/ada/OneDrive/Documents/Ableton",
        "Linux, home/ada/.wine/drive_c/ProgramData/Ableton/Live 12 Suite, home/ada/.wine/drive_c/users/ada/Documents/Ableton"
    })
    void whatLiesWhereLivePutsItIsFoundOnEachSystem(String system, String live, String own) throws IOException {
        lies(live, own + "/User Library", own + "/Night Drive Project");
        assertThat(look(system).finds())
                .containsExactly(
                        new Find(Kind.LIVE, "Live 12 Suite", root.resolve(live)),
                        new Find(Kind.LIBRARY, "User Library", root.resolve(own + "/User Library")),
                        new Find(Kind.PROJECTS, "Ableton", root.resolve(own)));
    }

    @Test
    void everyVersionIsNamedAndWhatIsNoLiveIsNot() throws IOException {
        lies(
                "Applications/Ableton Live 11 Standard.app",
                "Applications/Ableton Live 12 Suite.app",
                "Applications/Live Notes.app");
        assertThat(look("Mac OS X").finds())
                .extracting(Find::name)
                .containsExactly("Live 11 Standard", "Live 12 Suite");
    }

    @Test
    void anEmptyMachineHasNothingAndNothingIsChangedByLooking() throws IOException {
        lies("home/ada/Music", "home/ada/Documents");
        List<String> before = state();
        for (String system : List.of("Mac OS X", "Windows 11", "Linux")) {
            assertThat(look(system).finds()).isEmpty();
        }
        assertThat(state()).isEqualTo(before);
    }

    private List<String> state() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.sorted().map(path -> path + " " + changed(path)).toList();
        }
    }

    private static FileTime changed(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
