package dev.backline.core.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.settings.Setting;
import dev.backline.core.internal.edit.JournalEdits;
import dev.backline.core.internal.home.FolderHome;
import dev.backline.core.internal.home.Migrations;
import dev.backline.model.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** KRN-07 and fault B23. */
class SettingsTest {
    private static final String PIPELINE = """
            <AD id="variations" name="Variations" type="Integer" default="3" min="0" max="20" description="How many"/>
            <AD id="mood" name="Mood" type="String" default="dark"><Option label="d" value="dark"/>\
            <Option label="b" value="bright"/></AD>
            <AD id="stages" name="Stages" type="String" cardinality="2147483647" default="drums,bass"/>
            <AD id="swing" name="Swing" type="Double" default="0.5" min="0.0" max="1.0"/>
            <AD id="loud" name="Loud" type="Boolean" default="false"/>
            """;

    @TempDir
    Path temp;

    private FolderHome home;
    private FakeFramework framework;
    private Bundle pipeline;

    @BeforeEach
    void open() throws IOException {
        home = new FolderHome(temp.resolve("home"), false, Migrations.ours(), Duration.ofSeconds(5));
        framework = new FakeFramework(temp.resolve("metatype"));
        pipeline = framework.install("dev.backline.pipeline", "dev.backline.pipeline", PIPELINE);
    }

    private LayeredSettings settings() {
        return new LayeredSettings(
                framework.definitions(),
                EditionSettings.load(Optional.of(temp.resolve("install"))),
                home,
                framework.admin(),
                () -> {});
    }

    private SettingsActions actions(LayeredSettings settings) {
        return new SettingsActions(settings, edits(settings), home);
    }

    private JournalEdits edits(LayeredSettings settings) {
        JournalEdits edits = new JournalEdits(home);
        edits.addEditable(new SettingsDocument(settings));
        return edits;
    }

    private void edition(String lines) throws IOException {
        Files.createDirectories(temp.resolve("install"));
        Files.writeString(temp.resolve("install/settings.properties"), lines);
    }

    private Object configured(String pid, String attribute) {
        return framework.configurations.get(pid).get(attribute);
    }

    @Test
    void theLaterLayerWins() throws Exception {
        LayeredSettings plain = settings();
        assertThat(plain.find("pipeline.variations"))
                .map(s -> s.layer() + " " + s.value())
                .contains("default 3");

        edition("pipeline.variations = 4\n");
        LayeredSettings settings = settings();
        assertThat(settings.find("pipeline.variations"))
                .map(s -> s.layer() + " " + s.value())
                .contains("edition 4");
        assertThat(configured("dev.backline.pipeline", "variations")).isEqualTo("4");

        actions(settings).set("pipeline.variations", "5", Intent.APPLY);
        assertThat(settings.find("pipeline.variations"))
                .map(s -> s.layer() + " " + s.value())
                .contains("user 5");
        assertThat(configured("dev.backline.pipeline", "variations")).isEqualTo(5);

        settings.override("pipeline.variations", "6");
        assertThat(settings.find("pipeline.variations"))
                .map(s -> s.layer() + " " + s.value())
                .contains("command-line 6");
        assertThat(configured("dev.backline.pipeline", "variations")).isEqualTo("6");
        assertThat(settings().value("pipeline.variations")).contains("5"); // The next process.
    }

    @Test
    void valuesReachConfigAdminTypedAndOnlyWhenTheyChange() throws Exception {
        LayeredSettings settings = settings();
        SettingsActions actions = actions(settings);
        actions.set("pipeline.stages", "bass, pad", Intent.APPLY);
        actions.set("pipeline.swing", "0.25", Intent.APPLY);
        actions.set("pipeline.loud", "on", Intent.APPLY);
        assertThat(configured("dev.backline.pipeline", "stages")).isEqualTo(new String[] {"bass", "pad"});
        assertThat(configured("dev.backline.pipeline", "swing")).isEqualTo(0.25);
        assertThat(configured("dev.backline.pipeline", "loud")).isEqualTo(true);
        assertThat(settings.value("pipeline.stages")).contains("bass, pad");

        actions.reset(List.of(), Intent.APPLY);
        assertThat(framework.configurations).isEmpty();
        assertThat(home.folder().resolve("settings/dev.backline.pipeline.json")).doesNotExist();
    }

    @Test
    void aBadValueIsRefusedWithWhatWasExpected() {
        SettingsActions actions = actions(settings());
        for (String[] bad : new String[][] {
            {"pipeline.variations", "many", "found 'many', but a whole number from 0 to 20 was expected"},
            {"pipeline.variations", "21", "a whole number from 0 to 20"},
            {"pipeline.variations", "1.5", "a whole number from 0 to 20"},
            {"pipeline.mood", "sad", "one of dark, bright"},
            {"pipeline.swing", "NaN", "a number from 0 to 1"},
            {"pipeline.loud", "maybe", "true or false"},
            {"pipeline.variation", "3", "Near it: pipeline.loud, pipeline.mood"},
        }) {
            assertThatThrownBy(() -> actions.set(bad[0], bad[1], Intent.APPLY))
                    .isInstanceOf(ActionFault.class)
                    .hasMessageContaining(bad[2]);
        }
        assertThat(home.folder().resolve("edits/journal")).doesNotExist();
    }

    @Test
    void anEditionReachesAttributesWithDotsAndStrangersWithoutALookAtTheirMetatype() throws Exception {
        edition("pipeline.stage.bass = acme.bass\ncom.acme.lights.colour = red\n");
        settings();
        assertThat(configured("dev.backline.pipeline", "stage.bass")).isEqualTo("acme.bass");
        assertThat(configured("com.acme.lights", "colour")).isEqualTo("red");
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        LayeredSettings settings = settings();
        actions(settings).set("pipeline.variations", "5", Intent.PREVIEW);
        assertThat(settings.value("pipeline.variations")).contains("3");
        assertThat(home.folder().resolve("settings")).doesNotExist();
    }

    @Test
    void valuesOfABundleThatIsGoneAreKeptAndReachItWhenItComesBack() throws Exception {
        actions(settings()).set("pipeline.variations", "5", Intent.APPLY);
        framework.bundles.remove(pipeline);
        LayeredSettings without = settings();
        Setting orphan = without.find("pipeline.variations").orElseThrow();
        assertThat(orphan.value()).isEqualTo("5");
        assertThat(orphan.defaultValue()).isEmpty();
        Path file = temp.resolve("exported.json");
        actions(without).export(file, false, Intent.APPLY);
        actions(without).reset(List.of(), Intent.APPLY);
        actions(without).importFrom(file, Intent.APPLY);
        assertThat(configured("dev.backline.pipeline", "variations")).isEqualTo(5);

        framework.bundles.add(pipeline);
        assertThat(settings().find("pipeline.variations").orElseThrow().help()).isEqualTo("How many");
    }

    @Test
    void exportAndImportGiveTheSameSettingsBack() throws Exception {
        for (int seed = 0; seed < 3; seed++) {
            LayeredSettings settings = settings();
            SettingsActions actions = actions(settings);
            RandomGenerator random = Seed.of(seed).random();
            actions.set("pipeline.variations", "" + random.nextInt(21), Intent.APPLY);
            actions.set("pipeline.swing", "" + random.nextDouble(), Intent.APPLY);
            actions.set("pipeline.mood", random.nextBoolean() ? "dark" : "bright", Intent.APPLY);
            actions.set("pipeline.stages", "a, b" + random.nextInt(), Intent.APPLY);
            List<Setting> before = settings.list();
            Path file = temp.resolve("s" + seed + ".json");
            actions.export(file, false, Intent.APPLY);
            actions.reset(List.of(), Intent.APPLY);
            actions.importFrom(file, Intent.APPLY);
            assertThat(settings.list()).isEqualTo(before);
            Path again = temp.resolve("t" + seed + ".json");
            actions.export(again, false, Intent.APPLY);
            assertThat(again).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void oneBadValueAndNothingIsImported() throws Exception {
        Path file = temp.resolve("bad.json");
        Files.writeString(file, """
                {"format": "backline-settings", "version": 1,
                 "settings": {"dev.backline.pipeline": {"mood": "bright", "variations": 99}}}
                """);
        LayeredSettings settings = settings();
        assertThatThrownBy(() -> actions(settings).importFrom(file, Intent.APPLY))
                .hasMessageContaining("pipeline.variations: found '99'");
        assertThat(settings.value("pipeline.mood")).contains("dark");
    }

    @Test
    void settingAndImportingCanBeUndoneAfterARestart() throws Exception {
        actions(settings()).set("pipeline.variations", "5", Intent.APPLY);
        actions(settings()).set("pipeline.variations", "6", Intent.APPLY);
        LayeredSettings settings = settings();
        JournalEdits edits = edits(settings);
        edits.undo();
        assertThat(settings.value("pipeline.variations")).contains("5");
        edits.undo();
        assertThat(settings.value("pipeline.variations")).contains("3");
        edits.redo();
        assertThat(settings.value("pipeline.variations")).contains("5");
    }

    @Test
    void aDamagedFileIsNamedAndTheProgramStartsOnDefaults() throws Exception {
        Path file = home.folder("settings").resolve("dev.backline.pipeline.json");
        Files.writeString(file, "{\"dev.backline.pipe");
        Files.writeString(home.folder("settings").resolve("other.json"), "{\"dev.backline.other\": {\"a\": 1}}");
        LayeredSettings settings = settings();
        assertThat(settings.value("pipeline.variations")).contains("3");
        assertThat(settings.value("other.a")).contains("1");
        assertThat(settings.troubles())
                .singleElement()
                .asString()
                .contains(file.toString(), "damaged", "the defaults hold");
        assertThatThrownBy(() -> actions(settings).set("pipeline.variations", "5", Intent.APPLY))
                .hasMessageContaining("damaged");
        assertThat(file).hasContent("{\"dev.backline.pipe");
        System.out.println(
                "J06 | file of settings damaged | " + settings.troubles().getFirst());
    }

    @Test
    void b23ADowngradeFindsTheSettingsOfItsOwnVersion() throws Exception {
        LayeredSettings settings = settings();
        SettingsSnapshots keeper = new SettingsSnapshots(settings);
        actions(settings).set("pipeline.mood", "bright", Intent.APPLY);
        Path file = home.folder("settings").resolve("dev.backline.pipeline.json");

        keeper.beforeSnapshot("dev.backline.pipeline"); // What the kernel does at an update.
        Path copy = Files.copy(file, temp.resolve("snapshot"));
        framework.bundles.remove(pipeline);
        Bundle newer = framework.install(
                "dev.backline.pipeline",
                "dev.backline.pipeline",
                "<AD id=\"mood\" name=\"Mood\" type=\"Integer\" min=\"1\" max=\"9\" default=\"1\"/>");
        actions(settings).set("pipeline.mood", "7", Intent.APPLY);
        assertThat(configured("dev.backline.pipeline", "mood")).isEqualTo(7);

        framework.bundles.remove(newer);
        framework.bundles.add(pipeline);
        Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING); // And at the way back.
        keeper.afterRestore("dev.backline.pipeline");
        assertThat(settings.value("pipeline.mood")).contains("bright");
        assertThat(configured("dev.backline.pipeline", "mood")).isEqualTo("bright");
        System.out.println("B23 | downgrade after a newer version wrote the settings | pipeline.mood is bright again, "
                + "as the older version knows it");
    }

    @Test
    void valuesThatLayUnclaimedAreGatheredBeforeASnapshot() throws Exception {
        framework.bundles.remove(pipeline);
        LayeredSettings settings = settings();
        settings.user().put(new Place("dev.backline.pipeline", "variations"), Optional.of(9));
        assertThat(home.folder("settings").resolve("unclaimed.json")).exists();
        framework.bundles.add(pipeline);
        new SettingsSnapshots(settings).beforeSnapshot("dev.backline.pipeline");
        assertThat(home.folder("settings").resolve("unclaimed.json")).doesNotExist();
        assertThat(home.folder("settings").resolve("dev.backline.pipeline.json"))
                .content()
                .contains("9");
    }
}
