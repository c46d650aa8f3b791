package dev.backline.live.bridge.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.backline.api.action.Intent;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.internal.SetOnDisk;
import dev.backline.live.bridge.internal.connection.WireLive;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Tempo;
import dev.backline.scripting.api.GroupWords;
import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiveWordsTest {
    @TempDir
    Path folder;

    private Path song;
    private LiveWords words;

    @BeforeEach
    void prepare() throws Exception {
        song = SetOnDisk.write(folder);
        words = words(Intent.APPLY);
    }

    @AfterEach
    void close() {
        words.close();
    }

    @Test
    void aSetOnDiskIsReadWithTheSameWords() {
        assertThat(eval("live.tempo")).isEqualTo(Tempo.of(120));
        assertThat(eval("live.tracks*.name")).isEqualTo(List.of("Drums", "Bass", "Keys"));
        assertThat(eval("live.tracks['bass'].volume").toString()).startsWith("-6.0");
        assertThat(eval("live.scenes.find { it.name == 'Drop' }.index")).isEqualTo(2);
        assertThat(eval("live.tracks['Drums'].clips.keySet().first()")).isEqualTo(0);
        assertThat(eval("live.tracks[0].clips[0].notes.size()")).isEqualTo(1);
        assertThat(eval("live.tracks['Bass'].devices[0].parameters.size() > 3")).isEqualTo(true);
    }

    @Test
    void writingIsRefusedOutsideOfWrite() {
        assertThatThrownBy(() -> eval("live.tracks['Bass'].volume = -9")).hasMessageContaining("live.write { }");
        assertThatThrownBy(() -> eval("live.write { live.tempo = 90 }; live.tempo = 91"))
                .hasMessageContaining("has no place to go");
    }

    @Test
    void whatIsWrittenGoesToTheNewFileAndTheOldOneStays() throws Exception {
        eval("""
                song = live.on(file, out: out)
                song.write {
                    song.tempo = 126
                    song.tracks['Bass'].with { name = 'Sub Bass'; volume = -9; pan = 0.25; mute = true; color = 14 }
                    song.tracks['Drums'].clips[0].name = 'Kit'
                    song.scenes['Drop'].tempo = 140
                    def filter = song.tracks['Sub Bass'].devices[0]
                    filter['StereoWidth'] = 2
                }
                """);

        LiveSet made = SetOnDisk.open(folder.resolve("New.als")).snapshot();
        assertThat(made.tempo().at(Beats.ZERO)).isEqualTo(Tempo.of(126));
        assertThat(made.tracks().get(1).name()).isEqualTo("Sub Bass");
        assertThat(made.tracks().get(1).mixer().volume().value()).isBetween(-9.01, -8.99);
        assertThat(made.tracks().get(1).mixer().pan()).isEqualTo(0.25);
        assertThat(made.tracks().get(1).mixer().on()).isFalse();
        assertThat(made.tracks().get(1).color().index()).isEqualTo(14);
        assertThat(made.tracks().getFirst().session().get(0).name()).isEqualTo("Kit");
        assertThat(made.scenes().get(2).tempo()).contains(Tempo.of(140));
        assertThat(made.tracks().get(1).devices().getFirst().value("StereoWidth", 0))
                .isEqualTo(2);
        assertThat(SetOnDisk.open(song).snapshot().tracks().get(1).name()).isEqualTo("Bass");
    }

    @Test
    void aDryRunWritesNothingAndTellsTheSteps() {
        words.close();
        words = words(Intent.PREVIEW);
        eval("song = live.on(file, out: out); song.write { song.tracks['Bass'].volume = -9 }");
        assertThat(folder.resolve("New.als")).doesNotExist();
        assertThat(eval("song = live.on(file, out: out); song.write { song.tempo = 99 }; song.steps"))
                .isEqualTo(List.of("tempo 99.0"));
    }

    @Test
    void whatIsNotThereIsNamedWithWhatIs() {
        assertThatThrownBy(() -> eval("live.tracks['Lead'].volume"))
                .hasMessageContaining("There is no track \"Lead\"; there are 3: Drums, Bass, Keys.");
        assertThatThrownBy(() -> eval("live.write { live.play() }")).hasMessageContaining("cannot play");
        assertThatThrownBy(() -> eval("live.on 'Nothing.als'")).hasMessageContaining("Nothing.als");
        assertThatThrownBy(() -> eval("live.write { live.tempo = 3 }")).hasMessageContaining("20");
    }

    private Object eval(String text) {
        Binding binding = new Binding();
        binding.setVariable("live", words);
        binding.setVariable("file", song.toString());
        binding.setVariable("out", folder.resolve("New.als").toString());
        return new GroovyShell(binding).evaluate(text);
    }

    private LiveWords words(Intent intent) {
        Live none = new Live() {
            @Override
            public LiveConnection open(LiveTarget target, Consent consent) throws LiveFault {
                throw new LiveFault(LiveFault.Kind.UNREACHABLE, "Nobody answers at " + target + ".");
            }

            @Override
            public LiveTarget target() {
                return LiveTarget.USUAL;
            }
        };
        GroupWords group = new LiveGroupWords(none, new DiskSetDocuments());
        assertThat(group.group()).isEqualTo("live");
        return ((LiveWords) group.open(intent)).on(song);
    }

    static Stream<Arguments> classesOfWords() {
        return Stream.of(
                arguments("on()", LiveWords.class),
                arguments("tracks[]", TrackWords.class),
                arguments("on().tracks[]", TrackWords.class),
                arguments("scenes[]", SceneWords.class),
                arguments("addScene()", SceneWords.class),
                arguments("tracks[].devices[]", DeviceWords.class),
                arguments("tracks[].clips[]", ClipWords.class),
                arguments("tracks[].slot().clip", ClipWords.class),
                arguments("tracks[].slot().create()", ClipWords.class),
                arguments("on().tracks[].slot()", SlotWords.class));
    }

    @ParameterizedTest
    @MethodSource("classesOfWords")
    void everyWordIsThereToCompleteAndLookUpAndNoOther(String behind, Class<?> type) {
        GroupWords live =
                new LiveGroupWords(new WireLive(new ChannelTransport(), LiveTarget.USUAL), new DiskSetDocuments());
        Map<String, String> members = live.members(behind);
        assertThat(members.keySet()).isEqualTo(spoken(type));
        assertThat(members.values()).allMatch(sentence -> sentence.endsWith("."));
        assertThat(live.members().keySet()).isEqualTo(spoken(LiveWords.class));
        assertThat(live.members("tracks").keySet()).containsExactly("names", "size");
        assertThat(live.members("tempo")).isEmpty();
    }

    /** The words as the class has them: methods, and properties without get and set. */
    private static Set<String> spoken(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getDeclaringClass() == type)
                .map(Method::getName)
                .filter(name -> !name.matches("close|toString|getAt|putAt"))
                .map(name -> name.matches("(get|set)[A-Z].*")
                        ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4)
                        : name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
