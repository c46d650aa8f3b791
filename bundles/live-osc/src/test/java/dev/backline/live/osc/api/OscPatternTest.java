package dev.backline.live.osc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OscPatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    /foo              | /foo           | true
                    /foo              | /foo/bar       | false
                    /f?o              | /fxo           | true
                    /f?o              | /f/o           | false
                    /f?o              | /fo            | false
                    /f*               | /f             | true
                    /f*               | /foo           | true
                    /f*               | /foo/bar       | false
                    /*/bar            | /foo/bar       | true
                    /*/bar            | /bar           | false
                    /*o*o             | /oooo          | true
                    /[a-c]x           | /bx            | true
                    /[a-c]x           | /dx            | false
                    /[abc-]x          | /-x            | true
                    /[!a-c]x          | /dx            | true
                    /[!a-c]x          | /ax            | false
                    /[a!]x            | /!x            | true
                    /x[!a]y           | /x/y           | false
                    /{foo,bar}/1      | /bar/1         | true
                    /{foo,bar}/1      | /baz/1         | false
                    /{a,ab}c          | /abc           | true
                    /{,a}c            | /c             | true
                    //gain            | /gain          | true
                    //gain            | /a/b/gain      | true
                    //gain            | /a/b/again     | false
                    /a//gain          | /a/gain        | true
                    /a//gain          | /a/x/y/gain    | true
                    /a//gain          | /b/x/gain      | false
                    /a//g*n           | /a/x/gain      | true
                    /track/*/volume   | /track/12/volume | true
                    /unended[a        | /unendeda      | false
                    /unended{a        | /unendeda      | false
                    """)
    void addressesAreMatchedAsTheSpecificationsSay(String pattern, String address, boolean matches) {
        assertThat(OscPattern.of(pattern).matches(address)).isEqualTo(matches);
    }

    @Test
    void aPatternMadeToTakeLongDoesNot() {
        String pattern = "/" + "*a".repeat(400) + "b";
        assertThat(OscPattern.of(pattern).matches("/" + "a".repeat(1_000))).isFalse();
    }

    @Test
    void onlyAnAddressWithoutSpecialCharactersIsPlain() {
        assertThat(OscPattern.plain("/live/song/get/tempo")).isTrue();
        assertThat(OscPattern.plain("/live/*/get")).isFalse();
        assertThat(OscPattern.plain("//get")).isFalse();
    }
}
