package dev.backline.live.bridge.internal.rule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.live.bridge.internal.rule.RuleFault;
import dev.backline.live.bridge.internal.rule.RuleSheet;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private final TableDesk desk = new TableDesk();

    @Test
    void aMappingFollowsItsFormula() throws RuleFault {
        Evaluator evaluator = over("track('A').device('Filter').frequency = 200 * 2^(lfo(1/4) * 3)");
        for (int i = 0; i < 100; i++) {
            double beat = i / 30.0;
            double lfo = (1 - StrictMath.cos(2 * Math.PI * beat)) / 2;
            assertThat(value(evaluator, beat)).isCloseTo(200 * StrictMath.pow(2, 3 * lfo), within(1e-6));
        }
    }

    @Test
    void aChainOfMappingsIsWholeInOneTick() throws RuleFault {
        Evaluator evaluator = over("track('B').volume = track('A').volume - 6\ntrack('A').volume = -beat");
        assertThat(evaluator.tick(at(4)))
                .extracting(w -> w.dial().name() + " " + w.value())
                .containsExactly("track(1).volume -4.0", "track(2).volume -10.0");
    }

    @Test
    void aLinkMovesFollowersByGainOffsetAndDelay() throws RuleFault {
        desk.shows("track(1).volume", beat -> -beat);
        Evaluator evaluator =
                over("link track('A').volume -> track('B').volume gain 0.5 offset -3, track('C').volume delay 1 bar");
        for (double beat = 0; beat < 20; beat += 0.25) {
            List<Wish> wishes = evaluator.tick(at(beat));
            assertThat(wishes.get(0).value()).isCloseTo(-beat / 2 - 3, within(1e-9));
            assertThat(wishes.get(1).value()).isCloseTo(-Math.max(0, beat - 4), within(1e-9));
        }
    }

    @Test
    void aDelayForgetsWhenTheSongJumpsBack() throws RuleFault {
        desk.shows("track(1).volume", beat -> -beat);
        Evaluator evaluator = over("link track('A').volume -> track('B').volume delay 1");
        evaluator.tick(at(10));
        evaluator.tick(at(12));
        assertThat(value(evaluator, 2)).isEqualTo(-2);
        assertThat(value(evaluator, 4)).isEqualTo(-3);
    }

    @Test
    void aConditionActsOnceEachTimeItBeginsToHold() throws RuleFault {
        desk.shows("track(1).playing", beat -> beat % 8 >= 4 ? 1 : 0);
        desk.shows("track(2).pan", beat -> 0.5);
        Evaluator evaluator = over("when track('A').playing then track('B').pan = track('B').pan / 2");
        assertThat(evaluator.tick(at(0))).isEmpty();
        assertThat(value(evaluator, 4)).isEqualTo(0.25);
        assertThat(value(evaluator, 5)).isEqualTo(0.25);
        assertThat(value(evaluator, 8)).isEqualTo(0.25);
        assertThat(value(evaluator, 12)).isEqualTo(0.125);
    }

    @Test
    void aRampRunsStraightAndCountsBeatsThatWentBy() throws RuleFault {
        desk.shows("track(1).volume", beat -> -12);
        Evaluator evaluator = over("when beat >= 4 then ramp track('A').volume to 0 dB over 2 bars");
        evaluator.tick(at(3));
        assertThat(value(evaluator, 4)).isEqualTo(-12);
        assertThat(value(evaluator, 6)).isEqualTo(-9);
        // The song jumps back by two beats and goes on: the ramp goes on too.
        assertThat(value(evaluator, 4)).isEqualTo(-9);
        assertThat(value(evaluator, 6)).isEqualTo(-6);
        assertThat(value(evaluator, 20)).isZero();
    }

    @Test
    void valuesStayWithinTheDial() throws RuleFault {
        Evaluator evaluator = over("track('A').volume = beat * 10\ntrack('B').mute = beat / 10");
        assertThat(evaluator.tick(at(7))).extracting(Wish::value).containsExactly(6.0, 1.0);
        assertThat(evaluator.tick(at(-9))).extracting(Wish::value).containsExactly(-70.0, 0.0);
    }

    @Test
    void aFormulaWithoutANumberKeepsTheLastOneAndIsTold() throws RuleFault {
        Evaluator evaluator = over("track('A').pan = 0.5 / beat * 1");
        assertThat(value(evaluator, 1)).isEqualTo(0.5);
        assertThat(value(evaluator, 0)).isEqualTo(0.5);
        assertThat(evaluator.notes()).singleElement().asString().startsWith("line 1: the formula has no number");
    }

    @Test
    void aNameAndANumberOfOneThingAreOneTarget() {
        assertThatThrownBy(() -> over("track('B').pan = 0\ntrack(2).pan = 1"))
                .hasMessageContaining("is set here and by");
        assertThatThrownBy(() -> over("track('B').pan = track(2).pan")).hasMessageContaining("a loop was found");
    }

    private Evaluator over(String sheet) throws RuleFault {
        return new Evaluator(RuleSheet.parse(sheet), desk);
    }

    private static double value(Evaluator evaluator, double beat) {
        List<Wish> wishes = evaluator.tick(at(beat));
        return OptionalDouble.of(wishes.getFirst().value()).orElseThrow();
    }

    private static SongTime at(double beat) {
        return new SongTime(beat, 4, 120, beat / 2);
    }
}
