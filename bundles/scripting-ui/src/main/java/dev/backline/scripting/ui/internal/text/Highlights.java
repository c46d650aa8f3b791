package dev.backline.scripting.ui.internal.text;

import dev.backline.scripting.ui.internal.text.GroovyLexer.Inside;
import dev.backline.scripting.ui.internal.text.GroovyLexer.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The colours of a text that changes: answers only those lines that must be drawn anew. Belongs to one thread. */
public final class Highlights {
    /** What each line begins inside of. */
    private List<Inside> before = new ArrayList<>(List.of(Inside.CODE));

    /**
     * Takes a change and answers the lines whose colours may be others, by their place.
     *
     * @param first the line that was changed, from 0
     * @param removed how many line ends went away
     * @param added how many line ends came
     * @param now all lines as they are, at least one
     */
    public SortedMap<Integer, Line> change(int first, int removed, int added, List<String> now) {
        boolean told = before.size() - removed + added == now.size() && first + removed < before.size();
        int from = told ? first : 0;
        int kept = told ? first + added + 1 : now.size();
        List<Inside> rest = told ? before.subList(first + removed + 1, before.size()) : List.of();
        List<Inside> states = new ArrayList<>(before.subList(0, from));
        Inside state = from == 0 ? Inside.CODE : before.get(from);
        SortedMap<Integer, Line> changed = new TreeMap<>();
        for (int i = from; i < now.size(); i++) {
            if (i >= kept && rest.get(i - kept) == state) {
                states.addAll(rest.subList(i - kept, rest.size()));
                break;
            }
            Line line = GroovyLexer.read(now.get(i), state);
            changed.put(i, line);
            states.add(state);
            state = line.after();
        }
        before = states;
        return changed;
    }
}
