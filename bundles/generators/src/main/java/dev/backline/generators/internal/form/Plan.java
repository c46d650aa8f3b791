package dev.backline.generators.internal.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How tracks of a genre run: an opening, cycles, a closing; written as {@code kind:weight} words.
 *
 * @param brief the whole course of a short track
 * @param opening how longer ones begin
 * @param first the first cycle
 * @param later what may follow, one draw a cycle
 * @param closing how they end
 * @param cycleBars about how many bars one cycle fills
 * @param roles by kind, which parts play; {@code kind+} from the second time on
 */
record Plan(
        String brief,
        String opening,
        String first,
        List<String> later,
        String closing,
        int cycleBars,
        Map<String, String> roles) {
    Plan {
        later = List.copyOf(later);
        roles = Map.copyOf(roles);
    }

    /**
     * One section to come.
     *
     * @param kind its kind
     * @param weight its share of the bars
     */
    record Step(String kind, int weight) {}

    static List<Step> steps(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> word.split(":"))
                .map(pair -> new Step(pair[0], Integer.parseInt(pair[1])))
                .toList();
    }

    /** Answers the parts of a kind when it comes for the given time, counted from 0. */
    List<String> roles(String kind, int occurrence) {
        String usual = roles.getOrDefault(kind, "");
        return List.of((occurrence > 0 ? roles.getOrDefault(kind + "+", usual) : usual).split(" "));
    }
}
