package dev.backline.desk.internal.people;

import dev.backline.api.home.Home;
import dev.backline.desk.internal.model.Habits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * The habits of a home, in {@code desk/habits.json} and nowhere else. Unless the setting {@code desk.habits} is on nothing is counted, read or written. Belongs to the
 * window's thread; files are touched beside it.
 */
public final class HabitBook {
    private final Home home;
    private final Manners manners;
    private final Executor background;
    private final Path file;
    private Optional<Habits> habits = Optional.empty();

    /** Opens the book of a home; it is read when it is first needed. */
    public HabitBook(Home home, Manners manners, Executor background) {
        this.home = home;
        this.manners = manners;
        this.background = background;
        this.file = home.folder().resolve("desk").resolve("habits.json");
    }

    /** Counts a use of a command, if that is wanted. */
    public void used(String command) {
        if (manners.now().habits()) {
            Habits now = habits();
            now.used(command);
            write(now.json());
        }
    }

    /** Answers the command that is worth a place at the top, if habits are counted. */
    public Optional<String> suggestion(Predicate<String> wanted) {
        return manners.now().habits() ? habits().suggestion(wanted) : Optional.empty();
    }

    /** Forgets all habits and deletes their file. */
    public void forget() {
        habits = Optional.of(new Habits());
        background.execute(() -> keep(() -> Files.deleteIfExists(file)));
    }

    private Habits habits() {
        Habits now = habits.orElseGet(this::read);
        habits = Optional.of(now);
        return now;
    }

    private Habits read() {
        try {
            return Files.exists(file) ? Habits.parse(Files.readString(file)) : new Habits();
        } catch (IOException unreadable) {
            return new Habits();
        }
    }

    private void write(String json) {
        background.execute(() -> keep(() -> {
            home.folder("desk");
            home.replace(file, json.getBytes(StandardCharsets.UTF_8));
            return true;
        }));
    }

    private void keep(Home.Writing<Boolean> work) {
        if (home.readOnly()) {
            return;
        }
        try {
            home.exclusively("desk", work);
        } catch (IOException failed) {
            System.getLogger(HabitBook.class.getName())
                    .log(System.Logger.Level.WARNING, "The habits of the window cannot be kept.", failed);
        }
    }
}
