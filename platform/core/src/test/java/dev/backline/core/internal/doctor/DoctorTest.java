package dev.backline.core.internal.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.core.internal.doctor.CheckResult.State;
import dev.backline.core.internal.home.FolderHome;
import dev.backline.core.internal.home.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** KRN-03: the check-up on machines that are not this one. */
class DoctorTest {
    @TempDir
    Path temp;

    private static State state(List<CheckResult> results, String name) {
        return results.stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aStudioMachineIsWell() {
        List<CheckResult> results = new Machine("Mac OS X", "15.1", "aarch64", 25, "25.0.3", 10, 8L << 30).check();
        assertThat(results).extracting(CheckResult::state).containsOnly(State.OK);
        assertThat(results).allSatisfy(result -> assertThat(result.advice()).isEmpty());
    }

    @Test
    void anOldJavaIsAProblemAndSaysWhatToInstall() {
        List<CheckResult> results = new Machine("Windows 11", "10.0", "amd64", 17, "17.0.2", 4, 4L << 30).check();
        assertThat(state(results, "java")).isEqualTo(State.PROBLEM);
        assertThat(results.get(1).advice()).contains("JDK 25");
    }

    @Test
    void aSmallStrangeMachineIsWarnedAbout() {
        List<CheckResult> results = new Machine("FreeBSD", "14", "riscv64", 26, "26", 1, 256L << 20).check();
        assertThat(results).extracting(CheckResult::state).containsOnly(State.WARNING);
        assertThat(results).allSatisfy(result -> {
            assertThat(result.expected()).isNotEmpty();
            assertThat(result.advice()).isNotEmpty();
        });
    }

    @Test
    void aReadOnlyHomeIsAProblemThatIsSaid() throws IOException {
        FolderHome home = new FolderHome(temp.resolve("home"), true, Migrations.ours(), Duration.ofSeconds(1));
        List<CheckResult> results = new HomeCheck(home).check();
        assertThat(state(results, "home")).isEqualTo(State.PROBLEM);
        System.out.println("J04 | home read-only | " + results.getFirst().found() + ": "
                + results.getFirst().advice());
    }

    @Test
    void aMachineWithoutSoundIsNoProblem() {
        assertThat(SoundCheck.check())
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.state()).isNotEqualTo(State.PROBLEM));
    }
}
