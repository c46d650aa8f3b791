package dev.backline.live.set.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.max.InventedDevices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaxActionsTest {
    private final MaxActions actions = new MaxActions();

    @TempDir
    Path folder;

    private Path frozen;
    private Path open;
    private Path sealed;

    @BeforeEach
    void devices() throws Exception {
        frozen = Files.write(folder.resolve("Frozen.amxd"), InventedDevices.frozen());
        open = Files.write(folder.resolve("Open.amxd"), InventedDevices.unfrozen(InventedDevices.PATCHER));
        sealed = Files.write(folder.resolve("Sealed.amxd"), InventedDevices.encrypted());
    }

    @Test
    void devicesAreToldInFigures() throws Exception {
        Outcome<MaxInfo> outcome =
                actions.info(List.of(frozen, folder.resolve("gone.amxd"), open, sealed), Progress.NONE);
        assertThat(outcome.faults()).extracting(ActionFault::kind).containsExactly(Kind.NOT_FOUND);
        assertThat(outcome.results()).extracting(MaxInfo::state).containsExactly("frozen", "unfrozen", "encrypted");
        MaxInfo info = outcome.results().getFirst();
        assertThat(info.kind()).isEqualTo("audio effect");
        assertThat(info.latencySamples()).contains(64L);
        assertThat(info.width()).contains(54.0);
        assertThat(info.parameters()).hasSize(3);
        assertThat(info.dependencies()).hasSize(4);
        assertThat(info.dependencies().getFirst().name()).isEqualTo("my filter.maxpat");
        assertThat(info.chunks()).extracting(MaxInfo.Part::kind).containsExactly("ampf", "meta", "ptch");
    }

    @Test
    void aCheckFindsSomethingOrNothing() throws Exception {
        assertThat(actions.check(List.of(frozen, open), Progress.NONE).found()).isFalse();
        Path wrong = Files.write(
                folder.resolve("Wrong.amxd"),
                InventedDevices.unfrozen(InventedDevices.PATCHER.replace("\"obj-5\"", "\"obj-4\"")));
        Outcome<MaxActions.Checked> outcome = actions.check(List.of(wrong, open), Progress.NONE);
        assertThat(outcome.found()).isTrue();
        assertThat(outcome.results().getFirst().findings()).hasSize(1);
        assertThat(actions.check(List.of(sealed), Progress.NONE).faults()).hasSize(1);
    }

    @Test
    void aDeviceIsUnfrozenIntoANewFolderOnly() throws Exception {
        Path out = folder.resolve("out");
        byte[] before = Files.readAllBytes(frozen);
        MaxActions.Unfrozen preview = actions.unfreeze(frozen, out, Intent.PREVIEW, Progress.NONE);
        assertThat(out).doesNotExist();
        assertThat(actions.unfreeze(frozen, out, Intent.APPLY, Progress.NONE)).isEqualTo(preview);
        assertThat(preview.device()).isEqualTo(out.resolve("Echo.amxd")).exists();
        assertThat(preview.files())
                .hasSize(4)
                .allSatisfy(f -> assertThat(f.file()).hasSize(f.bytes()));
        assertThat(Files.readAllBytes(frozen)).isEqualTo(before);
        assertThatThrownBy(() -> actions.unfreeze(frozen, out, Intent.APPLY, Progress.NONE))
                .isInstanceOfSatisfying(
                        ActionFault.class, f -> assertThat(f.kind()).isEqualTo(Kind.CONFLICT));
    }

    @Test
    void whatIsNotFrozenIsRefused() {
        for (Path file : List.of(open, sealed)) {
            assertThatThrownBy(() -> actions.unfreeze(file, folder.resolve("x"), Intent.APPLY, Progress.NONE))
                    .isInstanceOfSatisfying(
                            ActionFault.class, f -> assertThat(f.kind()).isEqualTo(Kind.REFUSED))
                    .hasMessageContaining(file.toString());
        }
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
