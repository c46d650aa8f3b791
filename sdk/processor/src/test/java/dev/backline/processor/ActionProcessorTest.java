package dev.backline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionProcessorTest {
    private static final String FRAME = """
            package demo;
            import dev.backline.api.action.*;
            import dev.backline.api.job.Progress;
            import dev.backline.model.*;
            import java.nio.file.Path;
            import java.util.*;
            import org.osgi.service.component.annotations.Component;
            @Component(service = ActionProvider.class)
            public final class Demo implements ActionProvider {
                public enum Genre { HOUSE, DRUM_AND_BASS }
                /**
                 * A {@code kick} that was found. More of it.
                 *
                 * @param file where it lies
                 * @param tempo how fast, when
                 *     known
                 * @param peak loudest sample
                 */
                public record Hit(Path file, Optional<Tempo> tempo, Decibels peak, List<Genre> genres, Map<String, Integer> counts) {}
                %s
            }
            """;

    @TempDir
    Path output;

    private Compilation compile(String members) {
        return Compilation.of(FRAME.formatted(members), output);
    }

    @Test
    void describesParametersWithTypeUnitRangeAndDefault() {
        Compilation compilation = compile("""
                /** Finds kicks. */
                @Action(group = "demo", name = "find", title = "Find kicks", examples = "demo find a.wav --max-length 3", aliases = "kick find")
                public List<Hit> find(
                        @Param(value = "Where to look.", position = 0, input = true) List<Path> files,
                        @Param(value = "How long.", unit = "min", min = 0.5, max = 60, defaultValue = "3.5") double maxLength,
                        @Param("Which genre.") Optional<Genre> genre,
                        @Param(value = "How fast.", defaultValue = "126") Tempo tempo,
                        @Param("Whether to look deep.") boolean deep,
                        Progress progress,
                        Questions questions) { return List.of(); }
                """);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.descriptor())
                .contains("\"aliases\":[\"kick find\"],\"component\":\"demo.Demo\",\"method\":\"find\"")
                .contains("\"help\":\"Finds kicks.\"")
                .contains(
                        "{\"name\":\"files\",\"type\":\"path\",\"list\":true,\"required\":false,\"position\":0,\"unit\":\"\","
                                + "\"choices\":[],\"input\":true,\"help\":\"Where to look.\"}")
                .contains(
                        "{\"name\":\"max-length\",\"type\":\"number\",\"list\":false,\"required\":false,\"position\":-1,"
                                + "\"unit\":\"min\",\"min\":0.5,\"max\":60,\"default\":\"3.5\"")
                .contains("\"name\":\"genre\",\"type\":\"choice\"")
                .contains("\"choices\":[\"house\",\"drum-and-bass\"]")
                .contains("\"unit\":\"bpm\",\"min\":20,\"max\":999,\"default\":\"126\"")
                .contains(
                        "\"type\":\"flag\",\"list\":false,\"required\":false,\"position\":-1,\"unit\":\"\",\"default\":\"false\"");
    }

    @Test
    void derivesTheSchemaOfOneResultFromTheReturnType() {
        Compilation compilation = compile("""
                @Action(name = "find", title = "Find kicks", examples = "find")
                public Outcome<Hit> find() { return Outcome.done(List.of()); }
                """);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.descriptor())
                .contains("\"result\":{\"type\":\"object\",\"description\":\"A kick that was found.\",\"properties\":{"
                        + "\"file\":{\"type\":\"string\",\"format\":\"path\",\"description\":\"where it lies\"},"
                        + "\"tempo\":{\"type\":\"number\",\"x-unit\":\"bpm\",\"description\":\"how fast, when known\"},"
                        + "\"peak\":{\"type\":\"number\",\"x-unit\":\"dB\",\"description\":\"loudest sample\"},"
                        + "\"genres\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"house\",\"drum-and-bass\"]}},"
                        + "\"counts\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\"}}},"
                        + "\"required\":[\"file\",\"peak\",\"genres\",\"counts\"]}");
    }

    @Test
    void sortsActionsByFullNameWhateverTheirOrderInTheSource() {
        String b = "@Action(group = \"b\", name = \"x\", title = \"X\", examples = \"b x\") public void one() {}";
        String a = "@Action(group = \"a\", name = \"y\", title = \"Y\", examples = \"a y\") public void two() {}";
        String first = compile(b + a).descriptor();
        assertThat(first).isEqualTo(compile(a + b).descriptor());
        assertThat(first.indexOf("\"group\":\"a\"")).isLessThan(first.indexOf("\"group\":\"b\""));
    }

    @Test
    void writesNothingForAClassWithoutActions() {
        assertThat(compile("").errors()).isEmpty();
        assertThat(compile("").hasDescriptor()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    void x() {}                                                        | which cannot be called. Make it public
                    public void x(int bars) {}                                         | has no @Param. Say in one sentence
                    public void x(@Param("Bars.") Integer bars) {}                     | which no surface can offer
                    public void x(@Param("Bars.") Object bars) {}                      | which no surface can offer
                    public void x(Intent intent) {}                                    | takes an Intent, but does not say that it writes
                    public void x(@Param(value = "Bars.", defaultValue = "eight") int bars) {}            | has the default "eight", but integer from
                    public void x(@Param(value = "Bars.", min = 1, max = 4, defaultValue = "8") int bars) {} | has the default "8", but integer from 1.0 to 4.0
                    public void x(@Param(value = "Bars.", min = 4, max = 1) int bars) {}                  | has a range from 4.0 to 1.0, which holds nothing
                    public void x(@Param(value = "Bars.", min = 0.5) int bars) {}                         | is a whole number, but its range is 0.5
                    public void x(@Param(value = "Name.", min = 1) String bars) {}                        | Only numbers have a range
                    public void x(@Param(value = "Name.", choices = {"a", "a"}) String bars) {}           | words that differ from each other
                    public void x(@Param(value = "Bars.", choices = "a") int bars) {}                     | Choices are for texts
                    public void x(@Param(value = "Genre.", defaultValue = "jazz") Genre genre) {}         | but one of [house, drum-and-bass] was expected
                    public void x(@Param(value = "Key.", defaultValue = "H") Key key) {}                  | has the default "H", but a key was expected
                    public void x(@Param(value = "Tempo.", defaultValue = "12") Tempo bpm) {}             | but tempo from 20.0 to 999.0 was expected
                    public void x(@Param(value = "Bars.", defaultValue = "1") List<Integer> bars) {}      | says itself what absence means
                    public void x(@Param(value = "Text.", input = true) String file) {}                   | Only a Path names something that is read
                    public void x(@Param("Help.") boolean help) {}                                        | a name that the command line needs for itself
                    public void x(@Param(value = "A.", position = 1) String a) {}                         | but position 0 was expected
                    public void x(@Param(value = "A.", position = 0) List<Path> a, @Param(value = "B.", position = 1) Path b) {} | Put it last
                    public Thread x() { return null; }                                 | answers java.lang.Thread as the result, which cannot become a neutral tree
                    public <T> void x() {}                                             | is a generic method
                    """)
    void refusesWhatNoSurfaceCouldOffer(String method, String message) {
        String action = "@Action(group = \"demo\", name = \"x\", title = \"X\", examples = \"demo x\") ";
        Compilation compilation = compile(action + method);
        assertThat(compilation.errors()).contains(message);
        assertThat(compilation.hasDescriptor()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name = "X", title = "X", examples = "X"                            | has the name "X", but lower-case words
                    group = "my_set", name = "x", title = "X", examples = "my_set x"   | has the group "my_set", but lower-case words
                    group = "a b c", name = "x", title = "X", examples = "a b c x"     | has the group "a b c", but lower-case words
                    group = "a  b", name = "x", title = "X", examples = "a  b x"       | or two parted by a space
                    name = "x", title = "Do x.", examples = "x"                        | one line without a full stop was expected
                    name = "x", title = "X", examples = {}                             | has no example
                    name = "x", title = "X", examples = "y --bars 3"                   | which does not begin with its name
                    name = "x", title = "X", examples = "x --bars 3"                   | but no parameter --bars
                    name = "x", title = "X", examples = "x", aliases = "a b c d"       | one to three lower-case words
                    name = "x", title = "X", examples = "x", writes = true             | writes, but takes no Intent
                    """)
    void refusesDeclarationsThatAreNotClear(String members, String message) {
        assertThat(compile("@Action(" + members + ") public void x() {}").errors())
                .contains(message);
    }

    @Test
    void refusesTwoActionsOfOneName() {
        String action = "@Action(name = \"x\", title = \"X\", examples = \"x\") public void ";
        assertThat(compile(action + "one() {}" + action + "two() {}").errors())
                .contains("Action \"x\" is declared twice, here and by demo.Demo.one().");
    }

    @Test
    void refusesAClassThatIsNoComponent() {
        String source = FRAME.formatted("@Action(name = \"x\", title = \"X\", examples = \"x\") public void x() {}")
                .replace("@Component(service = ActionProvider.class)", "");
        assertThat(Compilation.of(source, output).errors())
                .contains("a public final class with @Component(service = ActionProvider.class) was expected");
        assertThat(Compilation.of(source.replace("public final class", "@Component public class"), output)
                        .errors())
                .contains("a public final class with");
    }
}
