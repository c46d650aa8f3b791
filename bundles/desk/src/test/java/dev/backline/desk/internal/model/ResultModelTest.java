package dev.backline.desk.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.desk.internal.model.ResultModel.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultModelTest {
    @Test
    void severalRecordsAreATableInTheOrderOfTheSchema() {
        String schema = "{\"type\":\"object\",\"properties\":{\"name\":{},\"bars\":{},\"unused\":{}}}";
        ResultModel result =
                ResultModel.of(List.of(Map.of("bars", 8, "name", "a"), Map.of("name", "b", "bars", 4)), schema);
        assertThat(result.kind()).isEqualTo(Kind.TABLE);
        assertThat(result.columns()).containsExactly("name", "bars");
        assertThat(result.rows()).containsExactly(List.of("a", "8"), List.of("b", "4"));
    }

    @Test
    void oneRecordIsItsFieldsWithListsAndMapsInWords() {
        ResultModel result = ResultModel.of(List.of(Map.of("tags", List.of("x", "y"))), "");
        assertThat(result.kind()).isEqualTo(Kind.RECORD);
        assertThat(result.rows()).containsExactly(List.of("tags", "x, y"));
    }

    @Test
    void otherValuesAreLines() {
        assertThat(ResultModel.of(List.of(1, "two"), "no schema"))
                .isEqualTo(new ResultModel(Kind.TEXT, List.of(), List.of(List.of("1"), List.of("two"))));
    }
}
