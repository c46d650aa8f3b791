package dev.backline.live.bridge.internal.show.run;

import dev.backline.live.bridge.internal.show.Cue;
import dev.backline.live.bridge.internal.show.ShowFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Cues at given beats of a show, for a rehearsal without hands: {@code 16 next; 40 panic; 48 go 2}.
 *
 * @param cues in order of time
 */
record CueSheet(List<Timed> cues) {
    /** No cues. */
    static final CueSheet NONE = new CueSheet(List.of());

    /** A cue with the beat at which it comes. */
    record Timed(double beat, Cue cue) {}

    static CueSheet parse(String text) throws ShowFault {
        List<Timed> cues = new ArrayList<>();
        for (String part : text.split("[;\\r\\n]+")) {
            String said = part.strip();
            if (!said.isEmpty()) {
                cues.add(timed(said));
            }
        }
        cues.sort(Comparator.comparingDouble(Timed::beat));
        return new CueSheet(cues);
    }

    private static Timed timed(String said) throws ShowFault {
        String[] words = said.split("\\s+", 2);
        Optional<Cue> cue = words.length == 2 ? cue(words[1]) : Optional.empty();
        if (cue.isEmpty() || !words[0].matches("\\d{1,6}(\\.\\d{1,3})?")) {
            throw new ShowFault(
                    "\"" + said + "\" is no cue, but a beat and next, previous, panic or go N was expected, such"
                            + " as \"16 next; 40 panic\".");
        }
        return new Timed(Double.parseDouble(words[0]), cue.get());
    }

    /** Answers the cue of a word as a player types it. */
    static Optional<Cue> cue(String word) {
        return switch (word.strip()) {
            case "next" -> Optional.of(new Cue.Next());
            case "previous" -> Optional.of(new Cue.Previous());
            case "panic", "silence" -> Optional.of(new Cue.Panic());
            case String go
            when go.matches("go [1-9]\\d{0,3}") -> Optional.of(new Cue.Go(Integer.parseInt(go.substring(3)) - 1));
            default -> Optional.empty();
        };
    }
}
