package dev.backline.live.bridge.internal.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.testkit.home.FolderHome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallationTest {
    @TempDir
    Path temp;

    private Path script(String name, String address) throws IOException {
        Path folder = temp.resolve(name);
        Files.createDirectories(folder.resolve("abletonosc"));
        Files.createDirectories(folder.resolve("__pycache__"));
        Files.writeString(folder.resolve("__init__.py"), "# " + name);
        Files.writeString(folder.resolve("__pycache__/x.pyc"), "old");
        Files.writeString(
                folder.resolve("abletonosc/osc_server.py"), "local_addr = ('" + address + "', OSC_LISTEN_PORT)");
        return folder;
    }

    @ParameterizedTest
    @CsvSource({
        "Mac OS X, Music/Ableton/User Library",
        "Windows 11, Documents/Ableton/User Library",
        "Windows 10, OneDrive/Documents/Ableton/User Library",
        "Linux, .wine/drive_c/users/me/Documents/Ableton/User Library"
    })
    void theUserLibraryIsFoundOnEachSystem(String system, String place) throws Exception {
        UserLibraries libraries = new UserLibraries(temp, system);
        assertThat(libraries.found()).isEmpty();
        Path library = Files.createDirectories(temp.resolve(place));
        assertThat(libraries.found()).containsExactly(library);
    }

    @Test
    void uninstallingBringsBackWhatLayThere() throws Exception {
        Path library = Files.createDirectories(temp.resolve("library"));
        Installation place = new Installation(new FolderHome(temp.resolve("home")), library);
        ScriptFolder old = ScriptSource.read(script("old", "0.0.0.0"));
        old.write(place.folder());
        ScriptFolder fresh = ScriptSource.read(script("fresh", "127.0.0.1"));
        place.install(fresh);
        assertThat(place.there().orElseThrow().hash()).isEqualTo(fresh.hash()).isNotEqualTo(old.hash());
        assertThat(place.recorded()).contains(fresh.hash());
        assertThat(place.hasBackup()).isTrue();
        place.uninstall();
        assertThat(place.there().orElseThrow().hash()).isEqualTo(old.hash());
        assertThat(place.recorded()).isEmpty();
    }

    @Test
    void updatingItsOwnScriptKeepsTheBackupOfTheForeignOne() throws Exception {
        Path library = Files.createDirectories(temp.resolve("library"));
        Installation place = new Installation(new FolderHome(temp.resolve("home")), library);
        ScriptFolder foreign = ScriptSource.read(script("foreign", "0.0.0.0"));
        foreign.write(place.folder());
        place.install(ScriptSource.read(script("one", "127.0.0.1")));
        place.install(ScriptSource.read(script("two", "127.0.0.1")));
        place.uninstall();
        assertThat(place.there().orElseThrow().hash()).isEqualTo(foreign.hash());
    }

    @Test
    void aServerOnEveryNetworkIsWarnedOf() throws Exception {
        assertThat(ScriptSource.read(script("open", "0.0.0.0")).warning())
                .get()
                .asString()
                .contains("every machine of the network");
        assertThat(ScriptSource.read(script("closed", "127.0.0.1")).warning()).isEmpty();
        assertThat(ScriptSource.read(script("closed", "127.0.0.1")).listensOn()).isEqualTo(Optional.of("127.0.0.1"));
    }

    @Test
    void aZipMayHoldTheScriptOneFolderDeeper() throws Exception {
        ScriptFolder script = ScriptSource.read(script("plain", "127.0.0.1"));
        Path zip = temp.resolve("AbletonOSC-master.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : script.files().entrySet()) {
                out.putNextEntry(new ZipEntry("AbletonOSC-master/" + file.getKey()));
                out.write(file.getValue());
            }
        }
        assertThat(ScriptSource.read(zip).hash()).isEqualTo(script.hash());
    }

    @ParameterizedTest
    @CsvSource({"../evil.py", "/etc/evil.py", "a/../../evil.py", "C:\\evil.py"})
    void aZipThatNamesPlacesOutsideIsRefused(String name) throws Exception {
        Path zip = temp.resolve("evil.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry(name));
            out.write("x".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> ScriptSource.read(zip)).hasMessageContaining("outside of it");
    }

    @Test
    void somethingElseIsRefused() throws Exception {
        Files.writeString(temp.resolve("notes.txt"), "x");
        assertThatThrownBy(() -> ScriptSource.read(temp)).hasMessageContaining("is not AbletonOSC");
    }
}
