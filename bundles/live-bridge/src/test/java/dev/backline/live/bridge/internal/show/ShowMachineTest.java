package dev.backline.live.bridge.internal.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.bridge.internal.show.ShowMachine.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShowMachineTest {
    private static final String LIST = """
            fail-safe Safe
            watchdog 8
            song One 120 bpm 4 bars
            song Two 8 beats
            song Three
              Solo is eight bars
            """;

    private final ShowMachine machine = new ShowMachine(list(LIST), 4, 1);

    @Test
    void handsOverABeatBeforeTheEndAndDoesNotDrift() {
        assertThat(machine.on(new Cue.Next())).contains(new Order.Fire("One"));
        List<String> fired = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            for (Order order : machine.pass(0.1, true)) {
                if (order instanceof Order.Fire fire) {
                    fired.add(fire.scene() + " " + Math.round(i * 0.1));
                }
            }
        }
        assertThat(fired).containsExactly("Two 15", "Three 23");
        assertThat(machine.state()).isEqualTo(State.PLAYING);
        assertThat(machine.on(new Cue.Next()))
                .containsExactly(new Order.Tell("The last song was played. The show is over."));
        assertThat(machine.state()).isEqualTo(State.ENDED);
    }

    @Test
    void setsTheTempoBeforeItFiresAndShowsTheNotes() {
        assertThat(machine.on(new Cue.Go(0)).getFirst()).isInstanceOf(Order.SetTempo.class);
        assertThat(machine.on(new Cue.Go(2))).contains(new Order.Tell("  Solo is eight bars"));
        assertThat(machine.on(new Cue.Previous())).contains(new Order.Fire("Two"));
        assertThat(machine.on(new Cue.Go(7))).containsExactly(new Order.Tell("There is no song 8; the list has 3."));
        assertThat(machine.state()).isEqualTo(State.PLAYING);
    }

    @Test
    void theWatchdogFiresTheFailSafeOnceAndAgainWhenLiveIsBack() {
        machine.on(new Cue.Next());
        assertThat(machine.pass(7.9, false)).isEmpty();
        assertThat(machine.pass(0.2, false)).contains(new Order.Fire("Safe"));
        assertThat(machine.state()).isEqualTo(State.FAIL_SAFE);
        assertThat(machine.pass(100, false)).isEmpty();
        assertThat(machine.on(new Cue.Back())).contains(new Order.Fire("Safe"));
        assertThat(machine.on(new Cue.Back())).isEmpty();
        assertThat(machine.pass(1, true)).isEmpty();
        assertThat(machine.on(new Cue.Next())).contains(new Order.Fire("Two"));
        assertThat(machine.pass(9, false)).as("a second loss is noticed too").contains(new Order.Fire("Safe"));
    }

    @Test
    void aSceneThatCannotBeFiredLeadsToTheFailSafeAndThatOnlyToASentence() {
        machine.on(new Cue.Next());
        Cue failed = new Cue.Failed(new Order.Fire("One"), "There is no scene One.");
        assertThat(machine.on(failed)).contains(new Order.Fire("Safe"));
        assertThat(machine.on(new Cue.Failed(new Order.Fire("Safe"), "There is no scene Safe.")))
                .singleElement()
                .asString()
                .contains("Play by hand");
    }

    @Test
    void panicIsSilenceUntilTheNextCue() {
        machine.on(new Cue.Next());
        assertThat(machine.on(new Cue.Panic())).contains(new Order.Silence());
        assertThat(machine.pass(100, false)).isEmpty();
        assertThat(machine.on(new Cue.Failed(new Order.Silence(), "Gone.")))
                .as("nothing sounds again by itself")
                .containsExactly(new Order.Tell("Gone."));
        assertThat(machine.on(new Cue.Next())).contains(new Order.Fire("Two"));
    }

    @Test
    void whateverHappensOnlyScenesOfTheListAreFiredAndPanicAlwaysSilences() {
        Random random = new Random(3);
        for (int run = 0; run < 500; run++) {
            ShowMachine show = new ShowMachine(list(LIST), 4, 1);
            for (int i = 0; i < 60; i++) {
                List<Order> orders = switch (random.nextInt(8)) {
                    case 0 -> show.on(new Cue.Next());
                    case 1 -> show.on(new Cue.Previous());
                    case 2 -> show.on(new Cue.Go(random.nextInt(5)));
                    case 3 -> show.on(new Cue.Failed(new Order.Silence(), "Failed."));
                    case 4 -> show.on(new Cue.Back());
                    case 5 -> {
                        List<Order> panic = show.on(new Cue.Panic());
                        assertThat(panic).contains(new Order.Silence());
                        yield panic;
                    }
                    default -> show.pass(random.nextDouble() * 6, random.nextBoolean());
                };
                assertThat(orders.stream().filter(o -> o instanceof Order.Fire).map(o -> ((Order.Fire) o).scene()))
                        .isSubsetOf("One", "Two", "Three", "Safe");
            }
        }
    }

    static SetList list(String text) {
        try {
            return SetListText.read(text);
        } catch (ShowFault e) {
            throw new AssertionError(e);
        }
    }
}
