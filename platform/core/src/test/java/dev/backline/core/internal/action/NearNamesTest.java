package dev.backline.core.internal.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final List<String> NAMES = List.of("set copy", "set compare", "bundle list", "make", "house");

    @ParameterizedTest
    @CsvSource({
        "set cpoy,set copy",
        "sett copy,set copy",
        "bundel list,bundle list",
        "mkae,make",
        "hous,house",
        "HOUSE,house"
    })
    void findsWhatDiffersByATypingError(String typed, String meant) {
        assertThat(NearNames.of(typed, NAMES)).startsWith(meant);
    }

    @Test
    void findsNothingForAnotherWord() {
        assertThat(NearNames.of("trumpet", NAMES)).isEmpty();
        assertThat(NearNames.question("trumpet", NAMES)).isEmpty();
    }
}
