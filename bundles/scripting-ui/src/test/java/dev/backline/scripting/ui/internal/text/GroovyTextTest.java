package dev.backline.scripting.ui.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.scripting.ui.internal.text.GroovyLexer.Inside;
import dev.backline.scripting.ui.internal.text.GroovyLexer.Kind;
import dev.backline.scripting.ui.internal.text.GroovyLexer.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroovyTextTest {
    private static List<String> words(String line) {
        return GroovyLexer.read(line, Inside.CODE).tokens().stream()
                .map(token -> line.substring(token.from(), token.to()) + " " + token.kind())
                .toList();
    }

    @Test
    void aLineIsReadAsWordsOfTheirKinds() {
        assertThat(words("def t = make(genre: 'house', seed: 7.5e2) // new"))
                .containsExactly(
                        "def KEYWORD", "genre: LABEL", "'house' TEXT", "seed: LABEL", "7.5e2 NUMBER", "// new COMMENT");
        assertThat(words("@Param(\"it's\") int a = x.size()"))
                .containsExactly("@Param ANNOTATION", "\"it's\" TEXT", "int KEYWORD");
        assertThat(words("a = 'it\\'s' + \"\"")).containsExactly("'it\\'s' TEXT", "\"\" TEXT");
    }

    @Test
    void whatSpansLinesIsRememberedFromLineToLine() {
        Line open = GroovyLexer.read("x = '''one", Inside.CODE);
        assertThat(open.after()).isEqualTo(Inside.SINGLE);
        Line end = GroovyLexer.read("two''' + 1 /* and", open.after());
        assertThat(end.after()).isEqualTo(Inside.COMMENT);
        assertThat(end.tokens())
                .extracting(GroovyLexer.Token::kind)
                .containsExactly(Kind.TEXT, Kind.NUMBER, Kind.COMMENT);
    }

    @Test
    void aChangeIsReadOnlyAsFarAsItReaches() {
        Highlights highlights = new Highlights();
        assertThat(highlights
                        .change(0, 0, 3, List.of("a = 1", "b = 2", "c = 3", "d = 4"))
                        .keySet())
                .containsExactly(0, 1, 2, 3);
        assertThat(highlights
                        .change(1, 0, 0, List.of("a = 1", "b = 22", "c = 3", "d = 4"))
                        .keySet())
                .containsExactly(1);
        assertThat(highlights
                        .change(1, 0, 0, List.of("a = 1", "/* b", "c = 3", "d = 4"))
                        .keySet())
                .containsExactly(1, 2, 3);
        assertThat(highlights
                        .change(1, 0, 1, List.of("a = 1", "/* b", "*/", "c = 3", "d = 4"))
                        .keySet())
                .containsExactly(1, 2, 3, 4);
        assertThat(highlights
                        .change(3, 1, 0, List.of("a = 1", "/* b", "*/", "d = 4"))
                        .keySet())
                .containsExactly(3);
    }

    /** However a text is changed, the colours are those of reading it whole. */
    @Test
    void anyChangesEndInTheColoursOfAFreshReading() {
        List<String> pieces = List.of("a", "/* x", "y */", "'''", "\"\"\" b", "def c = 'd'", "", "// '''");
        Random random = new Random(5);
        Highlights highlights = new Highlights();
        List<String> lines = new ArrayList<>(List.of("a"));
        List<Line> shown = new ArrayList<>(List.of(GroovyLexer.read("a", Inside.CODE)));
        for (int step = 0; step < 3_000; step++) {
            int first = random.nextInt(lines.size());
            int removed = random.nextInt(Math.min(3, lines.size() - first));
            int added = lines.size() > 20 ? 0 : random.nextInt(3);
            for (int i = 0; i <= removed; i++) {
                lines.remove(first);
                shown.remove(first);
            }
            for (int i = 0; i <= added; i++) {
                lines.add(first, pieces.get(random.nextInt(pieces.size())));
                shown.add(first, new Line(List.of(), Inside.DOUBLE));
            }
            SortedMap<Integer, Line> changed = highlights.change(first, removed, added, lines);
            changed.forEach(shown::set);
            Inside state = Inside.CODE;
            for (int i = 0; i < lines.size(); i++) {
                Line whole = GroovyLexer.read(lines.get(i), state);
                assertThat(shown.get(i)).as("step " + step + ", line " + i).isEqualTo(whole);
                state = whole.after();
            }
        }
    }

    @Test
    void aScriptIsLaidOutByItsBracketsAndTextsStay() {
        String laid = Layout.of("""
                def a = {
                if (x) {
                  b('{')
                }
                }
                text = '''
                   as it is
                '''
                list
                .each {
                println it
                }
                """);
        assertThat(laid).isEqualTo("""
                def a = {
                    if (x) {
                        b('{')
                    }
                }
                text = '''
                   as it is
                '''
                list
                    .each {
                    println it
                }
                """);
        assertThat(Layout.of(laid)).isEqualTo(laid);
    }

    @Test
    void aDifferenceShowsWhatIsGoneAndWhatIsNew() {
        assertThat(LineDiff.of("one\ntwo\nthree", "one\n2\nthree\nfour"))
                .containsExactly("  one", "- two", "+ 2", "  three", "+ four");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "'\\", "/*", "\"\"\"", "@", "1.", "'''\\", "a:", "#!x", "\ud83c\udfb5 'x"})
    void oddLinesAreReadToTheirEnd(String line) {
        for (Inside before : Inside.values()) {
            int at = 0;
            for (GroovyLexer.Token token : GroovyLexer.read(line, before).tokens()) {
                assertThat(token.from()).isGreaterThanOrEqualTo(at);
                assertThat(token.to()).isLessThanOrEqualTo(line.length()).isGreaterThan(token.from());
                at = token.to();
            }
        }
    }
}
