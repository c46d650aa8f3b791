package dev.backline.controllers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 15 of the session semantics: takeover. The target stands at a half. */
class TakeoverTest {
    private static final double NEAR = 0.5 / 127 + 1e-9;

    private final Played played = new Played();

    private List<Double> volumes(Surface surface, int number, int... values) {
        return java.util.Arrays.stream(values)
                .mapToObj(v -> {
                    surface.take(Message.controller(1, number, v));
                    return Math.round(played.volume() * 127 * 1000) / 1000.0;
                })
                .toList();
    }

    @Test
    void withNoneTheTargetJumps() throws Exception {
        Surface surface = played.surface("cc 1 7 -> volume Drums takeover none");
        assertThat(volumes(surface, 7, 0, 127, 30)).containsExactly(0.0, 127.0, 30.0);
    }

    @Test
    void pickUpWaitsUntilTheControlPassesTheTargetFromEitherSide() throws Exception {
        Surface below = played.surface("cc 1 7 -> volume Drums");
        assertThat(volumes(below, 7, 10, 40, 63, 70, 20)).containsExactly(63.5, 63.5, 63.0, 70.0, 20.0);
        played.values.put(Played.VOLUME, 0.5);
        Surface above = played.surface("cc 1 7 -> volume Drums takeover pick-up");
        assertThat(volumes(above, 7, 120, 90, 20, 21)).containsExactly(63.5, 63.5, 20.0, 21.0);
    }

    @Test
    void pickUpLetsGoOfWhatSomebodyElseMoved() throws Exception {
        Surface surface = played.surface("cc 1 7 -> volume Drums");
        volumes(surface, 7, 60, 70);
        played.values.put(Played.VOLUME, 0.1);
        assertThat(volumes(surface, 7, 71, 60)).containsExactly(12.7, 12.7);
        assertThat(volumes(surface, 7, 12, 13)).containsExactly(12.0, 13.0);
    }

    @Test
    void scalingMovesInProportionToWhatIsLeftAndMeetsAtTheStops() throws Exception {
        Surface surface = played.surface("cc 1 7 -> volume Drums takeover scaling");
        // From 27 a hundred steps are left to the upper stop, and 63.5 of the target: 0.635 each; half way up it is at
        // 95.25.
        assertThat(volumes(surface, 7, 27, 77, 127)).containsExactly(63.5, 95.25, 127.0);
        assertThat(volumes(surface, 7, 100)).as("they have met").containsExactly(100.0);
        played.values.put(Played.VOLUME, 0.5);
        Surface down = played.surface("cc 1 7 -> volume Drums takeover scaling");
        assertThat(volumes(down, 7, 100, 50, 0, 5)).containsExactly(63.5, 31.75, 0.0, 5.0);
    }

    @ParameterizedTest
    @CsvSource({"PICK_UP", "SCALING"})
    void noControlEverMakesItsTargetJump(Takeover takeover) {
        Random random = new Random(15);
        int met = 0;
        for (int run = 0; run < 500; run++) {
            Hold hold = new Hold(takeover);
            double target = random.nextDouble();
            double control = random.nextDouble();
            for (int i = 0; i < 60; i++) {
                double before = control;
                control = Math.clamp(control + random.nextGaussian() / 30, 0, 1);
                double now = hold.move(control, target).orElse(target);
                if (takeover == Takeover.PICK_UP) {
                    double low = Math.min(Math.min(before, control), target) - 0.5 / 127;
                    double high = Math.max(Math.max(before, control), target) + 0.5 / 127;
                    assertThat(now).isBetween(low, high);
                } else if (i > 0) {
                    boolean up = control >= before;
                    assertThat(up ? now - target : target - now)
                            .as("with the hand")
                            .isGreaterThan(-NEAR);
                    boolean above = target > before;
                    assertThat(above ? now - control : control - now)
                            .as("never past the hand")
                            .isGreaterThan(-NEAR);
                    assertThat(now).isBetween(-1e-9, 1 + 1e-9);
                }
                target = now;
            }
            met += Math.abs(target - control) <= NEAR ? 1 : 0;
        }
        assertThat(met).isBetween(50, 500);
    }

    @Test
    void theStateBelongsToOneControlAndOneTarget() throws Exception {
        Surface surface = played.surface(
                "cc 1 7 -> volume Drums", "cc 1 8 -> volume Drums", "cc 1 7 -> pan \"Deep Bass\" takeover none");
        assertThat(volumes(surface, 7, 60, 70)).containsExactly(63.5, 70.0);
        assertThat(played.values).containsEntry("t2/mixer/pan", -1 + 2 * 70 / 127.0);
        assertThat(volumes(surface, 8, 60))
                .as("another control has passed nothing")
                .containsExactly(70.0);
        Surface second = played.surface("cc 1 7 -> volume Drums");
        assertThat(volumes(second, 7, 75)).as("nor has another controller").containsExactly(70.0);
    }

    @Test
    void bankModeAndTargetBeginAnew() throws Exception {
        String line = "cc 1 7 -> volume Drums takeover scaling";
        Surface surface = played.surface(line);
        volumes(surface, 7, 100, 127);
        surface.bank(2);
        assertThat(volumes(surface, 7, 40)).as("bank").containsExactly(127.0);
        volumes(surface, 7, 127);
        surface.mode("mix");
        assertThat(volumes(surface, 7, 40)).as("mode").containsExactly(127.0);
        volumes(surface, 7, 127);
        surface.map(new MapText("map", played.set())
                .read("port A\ncc 1 7 -> macro Drums Rack 1")
                .mappings());
        surface.map(new MapText("map", played.set()).read("port A\n" + line).mappings());
        assertThat(volumes(surface, 7, 40)).as("target").containsExactly(127.0);
        surface.map(new MapText("map", played.set())
                .read("port A\n" + line + "\ncc 1 9 -> play")
                .mappings());
        assertThat(volumes(surface, 7, 0)).as("the same target is kept").containsExactly(0.0);
    }

    @Test
    void aBankHasMappingsOfItsOwn() throws Exception {
        Surface surface = played.surface(
                "cc 1 7 bank 1 -> volume Drums takeover none",
                "cc 1 7 bank 2 -> pan \"Deep Bass\" takeover none",
                "note 1 0 -> bank 2",
                "note 1 1 -> mode mix",
                "cc 1 9 mode mix -> volume Drums takeover none");
        surface.take(Message.note(1, 0, 100));
        assertThat(volumes(surface, 7, 127)).containsExactly(63.5);
        assertThat(played.values.get("t2/mixer/pan")).isCloseTo(1, within(1e-12));
        assertThat(surface.take(Message.controller(1, 9, 5))).isFalse();
        surface.take(Message.note(1, 1, 100));
        assertThat(volumes(surface, 9, 5)).containsExactly(5.0);
    }
}
