package dev.backline.desk.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HabitsTest {
    private final Habits habits = new Habits();

    private void use(String command, int times) {
        for (int i = 0; i < times; i++) {
            habits.used(command);
        }
    }

    @Test
    void aFewUsesAreNoHabit() {
        use("library scan", Habits.OFTEN - 1);
        assertThat(habits.suggestion(c -> true)).isEmpty();
        use("library scan", 1);
        assertThat(habits.suggestion(c -> true)).contains("library scan");
    }

    /** A simulated log: one of forty commands each time, and every third time the habit. */
    @Test
    void aLogOfALongEveningSuggestsItsHabit() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            habits.used(i % 3 == 0 ? "set check" : "command " + random.nextInt(40));
        }
        assertThat(habits.suggestion(c -> true)).contains("set check");
        assertThat(habits.suggestion(c -> !c.equals("set check")))
                .as("what is used evenly is no habit")
                .isEmpty();
    }

    @Test
    void anOldHabitFades() {
        use("old", 60);
        use("new", 60);
        use("new", 60);
        use("other", 100);
        use("new", 100);
        assertThat(habits.suggestion(c -> true)).contains("new");
        for (int i = 0; i < 600; i++) {
            habits.used("command " + i % 30);
        }
        assertThat(habits.suggestion(c -> c.equals("old"))).isEmpty();
    }

    @Test
    void whatHasAPlaceAlreadyIsNotSuggested() {
        use("a", 20);
        use("b", 10);
        assertThat(habits.suggestion(c -> !c.equals("a"))).contains("b");
    }

    @Test
    void itComesBackAsItWasKeptAndDamageCountsForNothing() {
        use("a", 9);
        Habits again = Habits.parse(habits.json());
        assertThat(again.suggestion(c -> true)).contains("a");
        assertThat(again.json()).isEqualTo(habits.json());
        assertThat(Habits.parse("{\"a\": \"many\", \"b\": -3, \"c\": 1e9").isEmpty())
                .isTrue();
        assertThat(Habits.parse("{\"a\": \"many\", \"b\": -3}").isEmpty()).isTrue();
        habits.forget();
        assertThat(habits.isEmpty()).isTrue();
    }
}
