package dev.backline.live.set.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Differences;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.XmlDocument;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.write.AlsSetWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditKindsTest {
    @TempDir
    static Path folder;

    private static XmlDocument invented;

    @BeforeAll
    static void write() throws Exception {
        Path file = folder.resolve("Invented.als");
        new AlsSetWriter(null).write(InventedSets.full(), file);
        invented = SetFile.load(file, Progress.NONE).document();
    }

    private static List<String> differences(XmlDocument document, String line) throws Exception {
        Node edited = EditKinds.apply(document.root(), SetEdit.parse(line), "Song.als");
        return Differences.of(document.bytes(), document.withRoot(edited).bytes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tempo 123.5                          | 2 | Mixer/Tempo/Manual .*123.5,FloatEvent .*123.5
            signature 3/4                        | 2 | TimeSignature/Manual .*200,EnumEvent .*200
            key D                                | 2 | ScaleInformation/RootNote .*2,ScaleInformation/Name .*Major
            groove-amount 80                     | 1 | GlobalGrooveAmount/Manual .*80
            quantisation 1/4                     | 1 | GlobalQuantisation .*7
            loop 16 48 on                        | 3 | LoopStart .*16,LoopLength .*48,LoopOn .*true
            track.rename kick Thump              | 2 | UserName .*Thump,EffectiveName .*Thump
            track.annotate kick "low & loud"     | 1 | Name/Annotation .*low & loud
            track.color kick 14                  | 1 | Track/Color .*14
            track.volume pad -6                  | 1 | Volume/Manual .*0.501
            track.pan pad -0.25                  | 1 | Pan/Manual .*-0.25
            track.on pad off                     | 1 | Speaker/Manual .*false
            track.solo pad on                    | 1 | SoloSink .*true
            track.arm pad on                     | 1 | IsArmed .*true
            track.monitor pad in                 | 1 | MonitoringEnum .*0
            track.delay pad -5                   | 1 | TrackDelay/Value .*-5
            track.send pad Delay -12             | 1 | Send/Manual .*0.251
            track.remove bass                    | 1 | -.*MidiTrack
            scene.rename #1 Begin                | 1 | Scene/Name .*Begin
            scene.tempo #1 99                    | 2 | Tempo .*99,IsTempoEnabled .*true
            scene.signature #3 3/4               | 2 | TimeSignatureId .*200,IsTimeSignatureEnabled .*true
            scene.color #1 9                     | 1 | Color .*9
            clip.rename kick@1 Boom              | 1 | MidiClip/Name .*Boom
            clip.color kick@1 9                  | 1 | MidiClip/Color .*9
            clip.on kick@1 off                   | 1 | Disabled .*true
            clip.loop kick@1 off                 | 1 | LoopOn .*false
            clip.launch-mode kick@1 toggle       | 1 | LaunchMode .*2
            clip.quantisation kick@1 1bar        | 1 | LaunchQuantisation .*5
            clip.legato kick@1 on                | 1 | Legato .*true
            clip.gain Vox@1 -6                   | 1 | SampleVolume .*0.501
            clip.warp-mode Vox@1 complexpro      | 1 | WarpMode .*6
            clip.transpose kick@1 -12            | 1 | MidiKey .*24
            clip.transpose Vox@1 3               | 1 | PitchCoarse .*3
            clip.velocity kick@1 0.5             | 1 | MidiNoteEvent .*Velocity=50
            clip.note-add kick@1 38@1+0.5v90p0.5 | 2 | [+].*KeyTrack,NextId
            clip.note-set kick@1 36@0=36@1+2d5   | 1 | MidiNoteEvent .*> .Duration=2.*Time=1.*VelocityDeviation=5
            clip.note-remove kick@1 36@0         | 1 | -.*KeyTrack
            clip.loop-range kick@1 0 2           | 3 | LoopEnd .*2,HiddenLoopEnd .*2,CurrentEnd .*2
            clip.markers kick@1 1 3              | 2 | StartRelative .*1,OutMarker .*3
            clip.length kick@16b 4               | 1 | CurrentEnd .*20
            clip.add kick@2 8 Fill               | 1 | [+].*MidiClip
            clip.add kick@40b 8                  | 1 | [+].*MidiClip
            clip.copy kick@1 rack@1              | 1 | [+].*MidiClip
            clip.copy kick@1 bass@40b            | 1 | [+].*MidiClip
            clip.move kick@1 kick@2              | 2 | [+].*MidiClip,-.*MidiClip
            clip.split kick@16b 18               | 3 | [+].*MidiClip.*Time=16,[+].*MidiClip.*Time=18
            track.add midi Lead                  | 2 | [+].*MidiTrack,NextPointeeId
            track.duplicate bass Two             | 2 | [+].*MidiTrack,NextPointeeId
            automation.set id:1 mixer/pan 0=-1   | 1 | [+].*AutomationEnvelope
            automation.add bass Mixer/Pan 0=-1~0.8,0.2,0.8,0.2 8=1 | 1 | [+].*AutomationEnvelope
            track.fold Drums on                  | 1 | TrackUnfolded .*false
            clip.move kick@16b 40                | 3 | Time=40,CurrentStart .*40,CurrentEnd .*47.5
            clip.remove kick@1                   | 1 | -.*MidiClip
            device.on pad Eq8 off                | 1 | Eq8/On/Manual .*false
            device.rename pad Eq8 Tone           | 1 | Eq8/UserName .*Tone
            device.parameter pad Eq8 GlobalGain 3 | 1 | GlobalGain/Manual .*3
            device.remove pad Eq8                | 1 | -.*Eq8
            automation.set bass Mixer/Pan 0=-1 8=1 | 1 | [+].*AutomationEnvelope
            locator.add 64 Drop                  | 1 | [+].*Locator
            locator.rename #1 Verse              | 1 | Locator/Name .*Verse
            locator.move #2 40                   | 1 | Locator/Time .*40
            locator.remove #1                    | 1 | -.*Locator
            """)
    void anEditChangesWhatItNamesAndNothingElse(String line, int count, String expected) throws Exception {
        List<String> found = differences(invented, line);
        assertThat(found).hasSize(count);
        for (String pattern : expected.split(",")) {
            assertThat(found).anyMatch(f -> Pattern.compile(pattern).matcher(f).find());
        }
    }

    @Test
    void aReturnGoesWithAllSendsToIt() throws Exception {
        Node edited = EditKinds.apply(invented.root(), SetEdit.parse("track.remove Delay"), "Song.als");
        SetView set = SetView.of(edited, "Song.als");
        assertThat(set.tracks()).extracting(t -> t.name()).contains("Reverb").doesNotContain("Delay");
        assertThat(set.tracks())
                .allSatisfy(t -> assertThat(t.mixer()
                                .orElseThrow()
                                .child("Sends")
                                .orElseThrow()
                                .size())
                        .isEqualTo(1));
        assertThat(set.liveSet().child("SendsPre").orElseThrow().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tempo 1200                      | from 20 to 999
            tempo fast                      | from 20 to 999
            tempo                           | too short
            signature 3/5                   | 3/4
            track.rename Nobody X           | There: Drums, kick
            track.volume kick 7             | -70 to 6
            track.remove kick               | heard or fed by track pad
            track.remove Drums              | only MIDI, audio and return
            clip.rename kick@2 X            | kick@1
            clip.move kick@0b 8             | lies at beat
            clip.move kick@1 kick@3         | holds clip Beat
            clip.move kick@1 Vox@2          | takes no clip of notes
            clip.copy kick@1 kick@9         | scene.add
            clip.copy kick@1 kick           | TRACK@SCENE
            clip.add kick@2 0               | a length in beats
            clip.split kick@16b 30          | cannot be split
            clip.split Vox@9b 10            | not warped
            clip.length kick@0b 20          | lies at beat
            clip.note-add kick@1 200@0+1    | key 0 to 127
            clip.note-add kick@1 36@0       | with a length
            clip.note-add kick@1 36@0+1v200 | velocity from 1 to 127
            clip.note-set kick@1 36@3=36@4  | no note of key 36 at beat 3
            clip.note-add Vox@1 36@0+1      | holds audio
            scene.move #1 9                 | from 1 to 3
            track.add drums X               | midi, audio
            automation.remove bass Mixer/Pan 1 | has no automation
            device.parameter pad Eq8 Nope 1 | parameters
            automation.add bass Mixer/Pan 0=1~2,0,0,0 | with a curve
            automation.add bass Mixer/Pan 0=1~1,0   | with a curve
            track.move bass 9               | a step from
            track.move Delay -1             | sends count the returns
            locator.remove #9               | #1 to #2
            nonsense                        | set edits
            """)
    void whatCannotBeIsRefusedInTheUsersWords(String line, String expected) {
        assertThatThrownBy(() -> EditKinds.apply(invented.root(), SetEdit.parse(line), "Song.als"))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining(expected);
    }

    /** Sets of at most 300 KB here, so that each version is there; the large ones in the long profile. */
    @Test
    void theTempoOfEveryRealSetCanBeSetAlone() throws Exception {
        Assumptions.assumeTrue(Corpus.folder().isPresent(), "no real sets beside the checkout");
        List<String> wrong = new ArrayList<>();
        int sets = 0;
        for (Path file : Corpus.all(".als")) {
            boolean large = Files.size(file) > 300_000 && !Boolean.getBoolean("backline.long");
            if (large || file.endsWith("empty.als") || file.endsWith("als100000.als")) {
                continue;
            }
            XmlDocument document = SetFile.load(file, Progress.NONE).document();
            Node edited = EditKinds.apply(document.root(), SetEdit.parse("tempo 123.5"), file.toString());
            String tempo = SetView.of(edited, "").tempo().orElseThrow().text();
            List<String> found =
                    Differences.of(document.bytes(), document.withRoot(edited).bytes());
            boolean alone = found.stream()
                    .allMatch(f -> f.contains("/Mixer/Tempo/")
                            || f.contains("/AutomationEnvelope/Automation/Events/FloatEvent"));
            if (!tempo.equals("123.5") || !alone || found.isEmpty()) {
                wrong.add(file + " " + tempo + " " + found);
            }
            sets++;
        }
        System.out.println("Tempo set alone in " + sets + " real sets");
        assertThat(wrong).isEmpty();
    }
}
