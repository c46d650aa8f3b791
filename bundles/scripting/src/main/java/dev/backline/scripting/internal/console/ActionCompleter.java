package dev.backline.scripting.internal.console;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands what can be typed to the terminal's line editor. */
final class ActionCompleter implements Completer {
    private final Offers offers;

    ActionCompleter(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String word = line.word();
        String before = line.line().substring(0, line.cursor() - word.length());
        for (Offers.Offer offer : offers.at(before, word)) {
            String help = offer.help().isEmpty() ? null : offer.help();
            candidates.add(new Candidate(offer.value(), offer.value(), null, help, null, null, false));
        }
    }
}
