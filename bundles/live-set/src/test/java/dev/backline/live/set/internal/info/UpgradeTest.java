package dev.backline.live.set.internal.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.NoHistory;
import dev.backline.live.set.internal.action.UpgradeActions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {
    @TempDir
    Path folder;

    @Test
    void noSetIsChangedByGuessAndWhatStandsInTheWayIsTold() throws Exception {
        assumeTrue(Corpus.folder().isPresent());
        UpgradeActions actions = new UpgradeActions(NoHistory.output(folder.resolve("home")));
        Path out = folder.resolve("New.als");
        for (String version : new String[] {"8", "9", "10", "11"}) {
            Path set = Corpus.real(version).getFirst();
            assertThatThrownBy(() -> actions.upgrade(set, "12", out, Intent.APPLY, Progress.NONE))
                    .as(version)
                    .hasMessageContaining("is of Live " + version)
                    .hasMessageContaining("places)");
            assertThat(out).doesNotExist();
        }
        assertThatThrownBy(() -> actions.upgrade(Corpus.real("12").getFirst(), "11", out, Intent.APPLY, Progress.NONE))
                .hasMessageContaining("never opens in an older Live");
        actions.upgrade(Corpus.real("12").getFirst(), "12", out, Intent.APPLY, Progress.NONE);
        assertThat(out).exists();
    }
}
