package dev.backline.pipeline.internal.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.model.Seed;
import dev.backline.pipeline.internal.compose.Composer;
import dev.backline.pipeline.internal.compose.Song;
import dev.backline.pipeline.internal.compose.Variants;
import dev.backline.pipeline.internal.stage.Slots;
import dev.backline.pipeline.internal.stage.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {
    private static final Brief HOUSE = new Brief(
            "house",
            "energetic",
            Optional.empty(),
            Optional.empty(),
            1,
            Seed.of(3),
            Optional.empty(),
            Optional.empty());

    @TempDir
    Path folder;

    private static Song song(String... typed) throws ActionFault {
        Composer composer = new Composer(Studio.tools(), Slots.of(Studio.settings(), false));
        return composer.song("Test", HOUSE, composer.template(HOUSE), Variants.parse(List.of(typed)));
    }

    @Test
    void onePartIsWrittenAnewAndAllOthersStay() throws ActionFault {
        Song before = song();
        Song after = song("lead=99");
        assertThat(after.notes().get("lead")).isNotEqualTo(before.notes().get("lead"));
        assertThat(after.notes().keySet()).isEqualTo(before.notes().keySet());
        before.notes().forEach((role, notes) -> {
            if (!role.equals("lead")) {
                assertThat(after.notes().get(role)).as(role).isEqualTo(notes);
            }
        });
        assertThat(song("lead=99").notes()).isEqualTo(after.notes());
    }

    @Test
    void aPartThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> song("banjo=1"))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("banjo")
                .hasMessageContaining("bass, ");
        assertThatThrownBy(() -> Variants.parse(List.of("bass")))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("bass=7");
    }

    @Test
    void listenersHearOfSectionsAndLevelsAndTheProvenanceKeepsWhatWasVaried() throws Exception {
        Heard events = new Heard();
        Tools fakes = Fakes.tools(new Fakes.Clicks());
        List<Object> services = new ArrayList<>(fakes.services());
        services.add(events);
        Path out = folder.resolve("Track");
        Wish wish = new Wish(
                HOUSE,
                Slots.of(Studio.settings(), false),
                Variants.parse(List.of("bass=5")),
                0,
                Optional.of(out),
                false);
        MakeResult made = new Making(new Tools(fakes.stages(), services), wish).make(Intent.APPLY, Progress.NONE);
        assertThat(events.all)
                .allMatch(e -> e.properties().get("out").equals(out.toString()))
                .extracting(Event::topic)
                .startsWith("make/written", "make/playable")
                .contains("make/level");
        Event written = events.all.getFirst();
        assertThat(written.properties().get("parts")).isEqualTo(made.parts());
        assertThat((List<?>) written.properties().get("sections")).hasSameSizeAs(made.sections());
        assertThat(events.all.stream()
                        .filter(e -> e.topic().equals("make/level"))
                        .map(e -> String.valueOf(e.properties().get("track"))))
                .containsAll(made.parts());
        assertThat(Files.readString(out.resolve(made.provenance()))).contains("bass=5");
    }

    /** Keeps what was published. */
    private static final class Heard implements Events {
        private final List<Event> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(Event event) {
            all.add(event);
        }

        @Override
        public Subscription subscribe(String topic, Overflow overflow, Consumer<Event> subscriber) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Blame> blames() {
            return List.of();
        }
    }
}
