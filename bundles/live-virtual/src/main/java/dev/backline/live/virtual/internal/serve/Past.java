package dev.backline.live.virtual.internal.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What came in at another time, to be heard once more. */
public final class Past {
    /** Nothing came. */
    public static final Past NONE = new Past(List.of());

    private final List<TraceText> messages;

    private Past(List<TraceText> messages) {
        this.messages = messages;
    }

    /**
     * Reads what came in according to a trace; what went out is passed over.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is none of a trace; its message names the line
     */
    public static Past read(Path trace) throws IOException {
        List<TraceText> messages = new ArrayList<>();
        List<String> lines = Files.readAllLines(trace);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            try {
                TraceText said = TraceText.parse(line);
                if (said.in()) {
                    messages.add(said);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        trace + ", line " + (i + 1) + ": " + e.getMessage()
                                + ". Give a file that --record wrote, or mend the line.",
                        e);
            }
        }
        messages.sort(Comparator.comparingDouble(TraceText::seconds));
        return new Past(List.copyOf(messages));
    }

    /** Answers how many messages came. */
    public int size() {
        return messages.size();
    }

    /** Answers them as they came. */
    List<TraceText> messages() {
        return messages;
    }
}
