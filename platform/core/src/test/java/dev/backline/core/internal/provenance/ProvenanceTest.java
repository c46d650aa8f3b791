package dev.backline.core.internal.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.Progress;
import dev.backline.api.provenance.Provenances.Found;
import dev.backline.core.internal.home.FolderHome;
import dev.backline.core.internal.home.Migrations;
import dev.backline.core.internal.provenance.ExplainAction.Link;
import dev.backline.core.internal.provenance.ExplainAction.State;
import dev.backline.core.internal.provenance.ReproduceAction.Reproduction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** KRN-18: what was made can be explained and made again, and a changed input is noticed. */
class ProvenanceTest {
    @TempDir
    Path temp;

    private ToyStudio studio;
    private Path samples;
    private Path out;

    @BeforeEach
    void make() throws IOException {
        FolderHome home = new FolderHome(temp.resolve("home"), false, Migrations.ours(), Duration.ofSeconds(5));
        studio = new ToyStudio(home);
        samples = Files.createDirectories(temp.resolve("samples/deep")).getParent();
        Files.writeString(samples.resolve("kick.txt"), "boom\n");
        Files.writeString(samples.resolve("deep/snare.txt"), "clap\n");
        out = temp.resolve("track");
        studio.mix(Optional.of(samples), out, "126");
    }

    private Reproduction reproduce(Path file, List<String> input) throws ActionFault {
        return outcome(file, input, Optional.empty(), false).results().getFirst();
    }

    private Outcome<Reproduction> outcome(Path file, List<String> input, Optional<Path> kept, boolean allow)
            throws ActionFault {
        return studio.reproduce().reproduce(file, input, Optional.empty(), kept, allow, Intent.APPLY, Progress.NONE);
    }

    private void madeWith(String bundle) throws IOException {
        Path file = out.resolve("Song.prov.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"bundles\" : { }", "\"bundles\" : {\"dev.backline.toy\": \"" + bundle + "\"}"));
    }

    @Test
    void theFileIsTheSameWhereverItIsMade() throws Exception {
        Path elsewhere = temp.resolve("another/folder/name");
        Path copied = Files.createDirectories(temp.resolve("copied/deep")).getParent();
        Files.copy(samples.resolve("kick.txt"), copied.resolve("kick.txt"));
        Files.copy(samples.resolve("deep/snare.txt"), copied.resolve("deep/snare.txt"));
        studio.mix(Optional.of(copied), elsewhere, "126");
        assertThat(elsewhere.resolve("Song.prov.json")).hasSameBinaryContentAs(out.resolve("Song.prov.json"));
        assertThat(out.resolve("Song.prov.json"))
                .content()
                .doesNotContain(temp.toString())
                .contains("\"format\" : 1", "@folder", "deep/snare.txt", "stems/01 Kick.wav");
    }

    @Test
    void hashesAreThoseOfSha256sum() throws Exception {
        Found found = studio.provenances.find(out);
        Process sum = new ProcessBuilder("sha256sum", out.resolve("master.wav").toString()).start();
        String printed = sum.inputReader().readLine().split(" ")[0];
        assertThat(found.provenance().outputs().getFirst().path()).isEqualTo("master.wav");
        assertThat(found.provenance().outputs().getFirst().sha256()).isEqualTo(printed);
    }

    @Test
    void aProductItsFolderAndTheFileItselfAreFound() throws Exception {
        Found byFolder = studio.provenances.find(out);
        assertThat(studio.provenances.find(out.resolve("stems/01 Kick.wav"))).isEqualTo(byFolder);
        assertThat(studio.provenances.find(out.resolve("Song.prov.json"))).isEqualTo(byFolder);
        Files.writeString(temp.resolve("stranger.wav"), "");
        assertThatThrownBy(() -> studio.provenances.find(temp.resolve("stranger.wav")))
                .hasMessageContaining("not made by Backline");
        Files.writeString(out.resolve("Song.prov.json"), "{\"action\": ");
        assertThatThrownBy(() -> studio.provenances.find(out)).hasMessageContaining("damaged");
    }

    @Test
    void explainTellsTheChainAndFindsAChangedProduct() throws Exception {
        ExplainAction explain = new ExplainAction(studio.provenances);
        Outcome<Link> good = explain.explain(List.of(out.resolve("master.wav")));
        assertThat(good.found()).isFalse();
        assertThat(good.results().getFirst().state()).isEqualTo(State.UNCHANGED);
        assertThat(good.results().getFirst().action()).isEqualTo("toy mix");

        Files.writeString(out.resolve("master.wav"), "louder");
        Outcome<Link> changed = explain.explain(List.of(out.resolve("master.wav")));
        assertThat(changed.found()).isTrue();
        assertThat(changed.results().getFirst().changed()).containsExactly("master.wav");
    }

    @Test
    void explainGoesOnWithInputsThatAreProducts() throws Exception {
        Path second = out.resolve("remix");
        Files.copy(out.resolve("master.wav"), samples.resolve("loop.txt"));
        studio.mix(Optional.of(samples), second, "90");
        Files.createDirectories(second.resolve("Samples"));
        Files.copy(out.resolve("master.wav"), second.resolve("Samples/loop.txt"));
        studio.mix(Optional.empty(), second.resolve("Samples"), "1");
        Path file = second.resolve("Samples/Song.prov.json"); // The loop's own provenance, where it was collected to.
        Files.writeString(file, Files.readString(out.resolve("Song.prov.json")).replace("master.wav", "loop.txt"));

        Outcome<Link> chain = new ExplainAction(studio.provenances).explain(List.of(second.resolve("master.wav")));
        assertThat(chain.results())
                .extracting(Link::provenance)
                .containsExactly(second.resolve("Song.prov.json"), file);
    }

    @Test
    void theSameBytesComeOutAgainInAnEmptyHome() throws Exception {
        Reproduction again = reproduce(out, List.of("samples=" + samples));
        assertThat(again.same()).isTrue();
        assertThat(again.equal()).isEqualTo(2);
        Files.writeString(samples.resolve("new.txt"), "added later, and not read then");
        assertThat(reproduce(out, List.of("samples=" + samples)).same()).isTrue();
    }

    @Test
    void inputsCollectedBesideTheProductAreFoundByTheirContent() throws Exception {
        Path project = Files.createDirectories(out.resolve("Project/Samples"));
        Files.copy(samples.resolve("kick.txt"), project.resolve("kick.txt"));
        Files.copy(samples.resolve("deep/snare.txt"), project.resolve("snare.txt"));
        assertThat(reproduce(out, List.of()).same()).isTrue();
    }

    @Test
    void aChangedInputIsRefusedByName() throws Exception {
        Files.writeString(samples.resolve("kick.txt"), "bang\n");
        assertRefused(List.of("samples=" + samples), "'kick.txt' (samples) was changed");
    }

    @Test
    void aMissingInputIsRefusedByNameAndSaysHowToNameIt() throws Exception {
        Files.delete(samples.resolve("deep/snare.txt"));
        assertRefused(List.of("samples=" + samples), "'deep/snare.txt' (samples) is missing");
        assertRefused(List.of(), "--input samples=DIR");
    }

    private void assertRefused(List<String> input, String words) {
        int before = studio.calls;
        assertThatThrownBy(() -> reproduce(out, input)).isInstanceOfSatisfying(ActionFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.REFUSED);
            assertThat(fault.kind().exitCode()).isEqualTo(5);
            assertThat(fault.getMessage()).contains(words);
        });
        assertThat(studio.calls).isEqualTo(before);
    }

    @Test
    void anotherVersionOfABundleIsRefusedUnlessItIsAllowed() throws Exception {
        madeWith("1.0.0 cafe");
        assertThat(reproduce(out, List.of("samples=" + samples)).same()).isTrue();
        studio.version = "2.0.0";
        assertRefused(List.of("samples=" + samples), "dev.backline.toy: made with 1.0.0 cafe, here is 2.0.0 cafe");
        Outcome<Reproduction> allowed = outcome(out, List.of("samples=" + samples), Optional.empty(), true);
        assertThat(allowed.results().getFirst().same()).isTrue();
        assertThat(allowed.results().getFirst().otherBundles()).hasSize(1);
    }

    @Test
    void theCopyIsKeptOnDemandAndOtherBytesAreNamed() throws Exception {
        Path kept = temp.resolve("kept");
        Path file = out.resolve("Song.prov.json");
        Files.writeString(file, Files.readString(file).replace("\"126\"", "\"127\""));
        Outcome<Reproduction> outcome = outcome(out, List.of("samples=" + samples), Optional.of(kept), false);
        assertThat(outcome.found()).isTrue();
        assertThat(outcome.results().getFirst().different()).containsExactly("master.wav");
        assertThat(kept.resolve("master.wav")).content().startsWith("bpm 127");
        assertThatThrownBy(() -> outcome(out, List.of("samples=" + samples), Optional.of(kept), false))
                .hasMessageContaining("not empty");
    }

    @Test
    void withoutInputsNothingNeedsToBeNamed() throws Exception {
        Path plain = temp.resolve("plain");
        studio.mix(Optional.empty(), plain, "100");
        assertThat(reproduce(plain, List.of()).same()).isTrue();
        assertThatThrownBy(() -> reproduce(plain, List.of("samples=" + samples)))
                .hasMessageContaining("made from no input");
    }
}
