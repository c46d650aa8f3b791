package dev.backline.live.set.internal.exchange.dawproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Imported;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Projects as other programs structure them. */
class ForeignProjectsTest {
    private static final String STRUCTURE = """
            <Transport><Tempo unit="bpm" value="120.000000" id="id0"/><TimeSignature numerator="3" denominator="4" id="id1"/></Transport>
            <Structure>
              <Track contentType="tracks" id="g" name="Band"><Channel role="master" id="gc"/>
                <Track contentType="notes" id="bass" name="Bass" color="#a2eabf">
                  <Channel role="regular" id="bc" destination="gc" solo="true">
                    <Devices><ClapPlugin deviceID="org.x" deviceName="Surge" deviceRole="instrument" id="p"><Parameters>
                      <RealParameter name="Cutoff" unit="hertz" min="20" max="20000" value="440" id="cut"/></Parameters>
                      <State path="plugins/x.clap-preset"/></ClapPlugin></Devices>
                    <Mute value="true" id="m"/><Pan unit="normalized" min="0" max="1" value="0.75" id="pan"/>
                    <Sends><Send destination="fc" type="pre" id="s"><Volume unit="linear" value="0.5" id="sv"/></Send></Sends>
                    <Volume unit="linear" min="0" max="2" value="1.000000" id="v"/></Channel></Track>
              </Track>
              <Track contentType="audio notes" id="loop" name="Loop"><Channel role="regular" id="lc"/></Track>
              <Track contentType="audio" id="fx" name="Echo"><Channel role="effect" id="fc"/></Track>
              <Track contentType="audio notes" id="master" name="Master"><Channel role="master" id="mc"/></Track>
            </Structure>
            """;
    private static final String RECORDING = """
            <Warps timeUnit="beats" contentTimeUnit="seconds"><Audio channels="2" sampleRate="44100" duration="4">
            <File path="audio/a.wav"/></Audio><Warp time="0" contentTime="0"/><Warp time="8" contentTime="4"/></Warps>
            """;

    private static Imported read(String arrangement) throws Exception {
        String xml = "<Project version=\"1.0\"><Application name=\"Bitwig Studio\" version=\"5\"/>" + STRUCTURE
                + "<Arrangement id=\"arr\">" + arrangement + "</Arrangement></Project>";
        return ProjectReader.of(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "x.dawproject");
    }

    private static String loop(String clips) {
        return "<Lanes timeUnit=\"beats\"><Lanes track=\"loop\"><Clips>" + clips + "</Clips></Lanes></Lanes>";
    }

    @Test
    void structureAndStripsAreRead() throws Exception {
        Imported read = read("");
        LiveSet set = read.set();
        assertThat(set.tracks())
                .extracting(Track::kind)
                .containsExactly(
                        Track.Kind.GROUP, Track.Kind.MIDI, Track.Kind.MIDI, Track.Kind.RETURN, Track.Kind.MAIN);
        Track bass = set.track("bass").orElseThrow();
        assertThat(bass.group()).contains("g");
        assertThat(bass.mixer().on()).isFalse();
        assertThat(bass.mixer().solo()).isTrue();
        assertThat(bass.mixer().pan()).isEqualTo(0.5);
        assertThat(bass.mixer().sends().get("fx").value()).isCloseTo(-6.02, within(0.01));
        assertThat(set.track("fx").orElseThrow().preFader()).isTrue();
        assertThat(bass.devices().getFirst().parameters().get("Cutoff").value()).isEqualTo(440);
        assertThat(set.signature()).hasToString("3/4");
        assertThat(read.losses())
                .containsExactly("Device Surge: the settings that it keeps to itself were left in the project.");
    }

    @Test
    void aClipAroundAClipOfAudioIsOneClip() throws Exception {
        Clip clip = read(loop("<Clip time=\"4\" duration=\"8\" playStart=\"0\" name=\"Break\"><Clips>"
                        + "<Clip time=\"0\" duration=\"8\" contentTimeUnit=\"beats\" playStart=\"0\" fadeTimeUnit=\"beats\" fadeInTime=\"0.5\">"
                        + RECORDING + "</Clip></Clips></Clip>"))
                .set()
                .track("loop")
                .orElseThrow()
                .arrangement()
                .getFirst()
                .clip();
        assertThat(clip.name()).isEqualTo("Break");
        assertThat(clip.looped()).isFalse();
        assertThat(clip.end()).isEqualTo(Beats.of(8));
        assertThat(clip.audio().orElseThrow().tempo()).contains(Tempo.of(120));
        assertThat(clip.audio().orElseThrow().shape().fadeIn().length()).isEqualTo(Beats.of(0.5));
    }

    @Test
    void clipsWithinAClipAreLaidSideBySideAndCutAtItsEdges() throws Exception {
        Track track = read(loop("<Clip time=\"10\" duration=\"6\" playStart=\"2\"><Clips>"
                        + "<Clip time=\"0\" duration=\"4\" playStart=\"1\">" + RECORDING + "</Clip>"
                        + "<Clip time=\"6\" duration=\"4\">" + RECORDING + "</Clip></Clips></Clip>"))
                .set()
                .track("loop")
                .orElseThrow();
        assertThat(track.arrangement()).extracting(p -> p.at().value()).containsExactly(10.0, 14.0);
        assertThat(track.arrangement()).extracting(p -> p.length().value()).containsExactly(2.0, 2.0);
        assertThat(track.arrangement())
                .extracting(p -> p.clip().start().value())
                .containsExactly(3.0, 0.0);
    }

    @Test
    void aLoopAroundAClipBecomesItsLoop() throws Exception {
        Track track = read(loop("<Clip time=\"0\" duration=\"16\" playStart=\"1\" loopStart=\"0\" loopEnd=\"4\"><Clips>"
                        + "<Clip time=\"0\" duration=\"8\" playStart=\"2\">" + RECORDING + "</Clip></Clips></Clip>"))
                .set()
                .track("loop")
                .orElseThrow();
        Clip clip = track.arrangement().getFirst().clip();
        assertThat(track.arrangement().getFirst().length()).isEqualTo(Beats.of(16));
        assertThat(clip.looped()).isTrue();
        assertThat(clip.loop()).isEqualTo(Span.of(2, 6));
        assertThat(clip.start()).isEqualTo(Beats.of(3));
    }

    @Test
    void timesInSecondsBecomeBeats() throws Exception {
        Track track =
                read("<Lanes timeUnit=\"seconds\"><Lanes track=\"bass\"><Clips><Clip time=\"2\" duration=\"4\" name=\"a\">"
                                + "<Notes><Note time=\"0.5\" duration=\"1\" channel=\"0\" key=\"60\" vel=\"0.5\"/></Notes></Clip></Clips></Lanes></Lanes>")
                        .set()
                        .track("bass")
                        .orElseThrow();
        Track.Placed placed = track.arrangement().getFirst();
        assertThat(placed.at()).isEqualTo(Beats.of(4));
        assertThat(placed.length()).isEqualTo(Beats.of(8));
        assertThat(placed.clip().notes().getFirst().start()).isEqualTo(Beats.of(1));
        assertThat(placed.clip().notes().getFirst().velocity()).isEqualTo(64);
    }

    @Test
    void anAliasPlaysWhatItNames() throws Exception {
        Track track =
                read("<Lanes timeUnit=\"beats\"><Lanes track=\"bass\"><Clips><Clip time=\"0\" duration=\"4\"><Notes id=\"n\">"
                                + "<Note time=\"0\" duration=\"1\" channel=\"0\" key=\"60\"/></Notes></Clip><Clip time=\"8\" duration=\"4\" reference=\"n\"/>"
                                + "</Clips></Lanes></Lanes>")
                        .set()
                        .track("bass")
                        .orElseThrow();
        assertThat(track.arrangement()).extracting(p -> p.clip().notes().size()).containsExactly(1, 1);
    }

    @Test
    void automationFindsItsParameterWhereverItLies() throws Exception {
        LiveSet set =
                read("<Lanes timeUnit=\"beats\"><Points><Target parameter=\"m\"/><BoolPoint time=\"0\" value=\"true\"/>"
                                + "<BoolPoint time=\"4\" value=\"false\"/></Points><Lanes track=\"bass\"><Points unit=\"hertz\"><Target parameter=\"cut\"/>"
                                + "<RealPoint time=\"0\" value=\"100\" interpolation=\"linear\"/><RealPoint time=\"8\" value=\"200\"/></Points></Lanes></Lanes>"
                                + "<TempoAutomation unit=\"bpm\"><Target parameter=\"id0\"/><RealPoint time=\"0\" value=\"100\" interpolation=\"linear\"/>"
                                + "<RealPoint time=\"8\" value=\"140\"/></TempoAutomation>")
                        .set();
        Track bass = set.track("bass").orElseThrow();
        assertThat(bass.automation()).hasSize(2);
        assertThat(bass.automation().getFirst().target()).isEqualTo(ParameterRef.ON);
        assertThat(bass.automation().getFirst().at(Beats.of(3.99))).isZero();
        assertThat(bass.automation().getFirst().at(Beats.of(4))).isEqualTo(1);
        assertThat(bass.automation().get(1).at(Beats.of(4))).isEqualTo(150);
        assertThat(set.tempo().at(Beats.of(4))).isEqualTo(Tempo.of(120));
    }

    @Test
    void whatNamesItselfAgainAndAgainIsBounded() {
        StringBuilder lanes = new StringBuilder();
        for (int level = 0; level < 12; level++) {
            lanes.append("<Lanes track=\"bass\"><Clips id=\"c").append(level).append("\">");
            for (int i = 0; i < 10; i++) {
                lanes.append("<Clip time=\"0\" duration=\"4\" reference=\"c")
                        .append(level + 1)
                        .append("\"/>");
            }
            lanes.append("</Clips></Lanes>");
        }
        lanes.append(
                "<Lanes track=\"bass\"><Clips id=\"c12\"><Clip time=\"0\" duration=\"4\"><Notes/></Clip></Clips></Lanes>");
        assertThatThrownBy(() -> read("<Lanes timeUnit=\"beats\">" + lanes + "</Lanes>"))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("names itself again and again");
    }
}
