package dev.backline.controllers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.control.ControlFault;
import dev.backline.api.session.LaunchCommand;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Macro;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 15 of the session semantics: mapping. */
class SurfaceTest {
    private final Played played = new Played();

    @Test
    void mappedMessagesAreConsumedAndOthersAreNot() throws Exception {
        Surface surface = played.surface("note 10 36 -> slot Drums 1", "cc14 1 16 -> volume Drums", "bend 2 -> pan #2");
        assertThat(surface.take(Message.note(10, 36, 90))).isTrue();
        assertThat(surface.take(new Message(0x89, 36, 64))).as("its end").isTrue();
        assertThat(surface.take(Message.note(10, 37, 90))).isFalse();
        assertThat(surface.take(Message.note(9, 36, 90))).isFalse();
        assertThat(surface.take(Message.controller(1, 16, 0))).isTrue();
        assertThat(surface.take(Message.controller(1, 48, 0))).isTrue();
        assertThat(surface.take(Message.controller(1, 17, 0))).isFalse();
        assertThat(surface.take(new Message(0xE1, 0, 64))).isTrue();
        assertThat(surface.take(new Message(0xF8, 0, 0))).isFalse();
    }

    @Test
    void aSlotMappingBelongsToTheSlotWhateverLiesInIt() throws Exception {
        var set = Played.small();
        var track = set.tracks().getFirst();
        Clip other = Clip.builder("Other", Beats.of(8)).build();
        var changed = set.toBuilder()
                .tracks(java.util.List.of(
                        track.toBuilder().clearSession().session(1, other).build(),
                        set.tracks().get(1)))
                .build();
        Played after = new Played(changed);
        for (Played each : java.util.List.of(played, after)) {
            Surface surface = each.surface("note 1 36 -> slot Drums Verse");
            surface.take(Message.note(1, 36, 90));
            surface.take(Message.note(1, 36, 0));
            assertThat(each.launched).containsExactly(LaunchCommand.press(0, 0, 0, 90), LaunchCommand.release(0, 0, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "63, 0", "64, 1", "127, 1"})
    void aSwitchIsOnFromSixtyFourAndInvertedWhenItsRangeIs(int value, double on) throws Exception {
        Surface surface = played.surface("cc 1 1 -> on Drums", "cc 1 2 -> on Drums range 1..0");
        surface.take(Message.controller(1, 1, value));
        assertThat(played.values).containsEntry("t1/mixer/on", on);
        surface.take(Message.controller(1, 2, value));
        assertThat(played.values).containsEntry("t1/mixer/on", 1 - on);
    }

    @Test
    void aButtonActsWhenItGoesOnAndNotWhileItIsHeld() throws Exception {
        Surface surface =
                played.surface("cc 1 1 -> scene Chorus", "cc 1 2 -> stop all", "note 1 3 -> stop \"Deep Bass\"");
        for (int value : new int[] {64, 100, 127, 63, 64}) {
            surface.take(Message.controller(1, 1, value));
        }
        surface.take(Message.controller(1, 2, 127));
        surface.take(Message.note(1, 3, 1));
        assertThat(played.launched)
                .containsExactly(
                        LaunchCommand.scene(0, 1),
                        LaunchCommand.scene(0, 1),
                        new LaunchCommand(0, LaunchCommand.Kind.STOP_ALL, -1, -1, 127),
                        new LaunchCommand(0, LaunchCommand.Kind.STOP_TRACK, 1, -1, 127));
    }

    @Test
    void aPairOfControllersHasFourteenBitsAndNoValueBetween() throws Exception {
        Surface surface = played.surface("cc14 1 16 -> volume Drums takeover none");
        surface.take(Message.controller(1, 16, 100));
        assertThat(played.volume()).as("the coarse half waits").isEqualTo(0.5);
        surface.take(Message.controller(1, 48, 5));
        assertThat(played.volume()).isEqualTo((100 * 128 + 5) / 16_383.0);
        surface.take(Message.controller(1, 48, 6));
        assertThat(played.volume()).as("the fine half alone").isEqualTo((100 * 128 + 6) / 16_383.0);
        surface.take(Message.controller(1, 16, 3));
        surface.take(Message.controller(1, 16, 4));
        assertThat(played.volume()).as("a controller without the fine half").isEqualTo(4 * 128 / 16_383.0);
        surface.take(Message.controller(1, 16, 127));
        surface.take(Message.controller(1, 48, 127));
        assertThat(played.volume()).isEqualTo(1);
    }

    @Test
    void aRangeBoundsAndTurnsAControlRound() throws Exception {
        Surface surface = played.surface("cc 1 1 -> volume Drums range 0.8..0.2 takeover none");
        surface.take(Message.controller(1, 1, 0));
        assertThat(played.volume()).isEqualTo(0.8);
        surface.take(Message.controller(1, 1, 127));
        assertThat(played.volume()).isCloseTo(0.2, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void variationsAreStoredOverwrittenAndLaunchedWithoutWhatIsLeftOut() throws Exception {
        Surface surface = played.surface(
                "note 1 1 -> variation Drums Rack 1 without 2",
                "note 1 2 -> variation Drums Rack store without 1",
                "note 1 3 -> variation Drums Rack overwrite 1",
                "note 1 4 -> variation Drums Rack 1");
        surface.take(Message.note(1, 1, 100));
        assertThat(macros()).containsExactly(100.0, 10.0, 80.0);
        surface.take(Message.note(1, 2, 100));
        assertThat(surface.variations("t1", "r").orElseThrow().all().getLast())
                .isEqualTo(new Macro.Variation("Variation 2", Map.of(1, 10.0, 2, 80.0)));
        played.values.put("t1/device/r/macro/0", 55.0);
        surface.take(Message.note(1, 3, 100));
        played.values.put("t1/device/r/macro/0", 1.0);
        surface.take(Message.note(1, 4, 100));
        assertThat(macros()).containsExactly(55.0, 10.0, 80.0);
    }

    @Test
    void chanceLeavesOutVolumeAndWhatIsLeftOut() throws Exception {
        Surface surface = played.surface(
                "note 1 1 -> variation Drums Rack random", "note 1 2 -> variation Drums Rack random without 1");
        surface.take(Message.note(1, 1, 100));
        var first = macros();
        assertThat(first.get(0)).isNotEqualTo(0.0);
        assertThat(first.get(1)).isNotEqualTo(10.0);
        assertThat(first.get(2)).as("moves a chain's volume").isEqualTo(20.0);
        surface.take(Message.note(1, 2, 100));
        assertThat(macros().get(0)).isEqualTo(first.get(0));
        assertThat(macros().get(1)).isNotEqualTo(first.get(1));
        Played again = new Played();
        again.surface("note 1 1 -> variation Drums Rack random").take(Message.note(1, 1, 100));
        assertThat(again.values).containsEntry("t1/device/r/macro/0", first.get(0));
    }

    private java.util.List<Double> macros() {
        return java.util.stream.IntStream.range(0, 3)
                .mapToObj(m -> played.values.get("t1/device/r/macro/" + m))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cc 17 1 -> play | map, line 2: \"17\" stands there, but a channel, a whole number from 1 to 16 was expected.",
                "cc14 1 32 -> play | map, line 2: \"32\" stands there, but a controller, a whole number from 0 to 31 was expected.",
                "knob 1 -> play | map, line 2: \"knob\" stands there, but port, follow or a control: [note, cc, cc14, bend, pressure] was expected.",
                "cc 1 1 -> volume Basss | map, line 2: there is no track \"Basss\", but [Drums, Deep Bass]. Name one of them, or its place as #1.",
                "cc 1 1 -> slot #1 #3 | map, line 2: there is no scene #3, but 2. Count from #1.",
                "cc 1 1 -> volume Drums range 1..1 | map, line 2: the range has no length, but a range such as 0..1 was expected.",
                "note 1 1 bin-offset -> play | map, line 2: only cc with one of the relative encodings turns, but such a line was expected."
            })
    void aWrongLineIsNamedWithWhatWasExpected(String line, String message) {
        assertThatThrownBy(() -> played.surface(line))
                .isInstanceOf(ControlFault.class)
                .hasMessage(message.strip());
    }

    @Test
    void whateverAMapHoldsThereIsAMapOrOneFault() {
        String[] words = {
            "cc",
            "cc14",
            "note",
            "1",
            "2",
            "->",
            "volume",
            "Drums",
            "range",
            "0..1",
            "slot",
            "\"",
            "#1",
            "bin-offset",
            "linear",
            "variation",
            "Rack",
            "without",
            "follow",
            "clock",
            "delay",
            "takeover",
            "port",
            "\n"
        };
        Random random = new Random(4);
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder("port A\ncc 1 2 -> ");
            for (int n = random.nextInt(9); n >= 0; n--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? "" : " ");
            }
            try {
                read += new MapText("map", played.set()).read(text.toString()).size();
            } catch (ControlFault e) {
                assertThat(e.getMessage()).startsWith("map");
            }
        }
        assertThat(read).isPositive();
    }
}
