package dev.backline.live.set.internal.exchange.table;

import dev.backline.api.set.SetFault;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma separated values after RFC 4180. A text that a spreadsheet would take for a formula, one that begins with = + - @, a tab
 * or a line end, gets an apostrophe in front, which is taken off again when it is read.
 */
public final class Csv {
    private static final String DANGEROUS = "=+-@\t\r\n'";
    private static final int MOST_FIELDS = 4_000_000;

    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    /** Answers an empty table with the given heads. */
    public Csv(String... heads) {
        for (String head : heads) {
            text(head);
        }
        end();
    }

    /** Adds a text. */
    public Csv text(String value) {
        return field(guarded(value));
    }

    /** Adds a number. */
    public Csv number(double value) {
        return field(Plain.text(value));
    }

    /** Adds a number. */
    public Csv number(long value) {
        return field(Long.toString(value));
    }

    /** Adds a text of our own that holds nothing of the user's, such as a time. */
    public Csv word(String value) {
        return field(value);
    }

    private Csv field(String value) {
        if (!first) {
            out.append(',');
        }
        first = false;
        boolean quoted = value.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r')
                || !value.equals(value.strip());
        out.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        return this;
    }

    /** Ends the row. */
    public void end() {
        out.append("\r\n");
        first = true;
    }

    /** Answers the table. */
    @Override
    public String toString() {
        return out.toString();
    }

    static String guarded(String value) {
        return !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    static String bare(String value) {
        boolean guard = value.length() > 1 && value.charAt(0) == '\'' && DANGEROUS.indexOf(value.charAt(1)) >= 0;
        return guard ? value.substring(1) : value;
    }

    /**
     * Answers the rows of a table; comma, semicolon and tab part fields, whichever the first row has most of.
     *
     * @param name of the file, for messages
     * @throws SetFault if a quote is never closed, or there are too many fields
     */
    public static List<List<String>> parse(String text, String name) throws SetFault {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Parser(content, name).rows();
    }

    /** Goes through the characters once. */
    private static final class Parser {
        private final String text;
        private final String name;
        private final char separator;
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private int at;
        private int fields;
        private int line = 1;

        Parser(String text, String name) {
            this.text = text;
            this.name = name;
            separator = separator(text.lines().findFirst().orElse(""));
        }

        private static char separator(String head) {
            char best = ',';
            long most = 0;
            for (char candidate : new char[] {',', ';', '\t'}) {
                long count = head.chars().filter(c -> c == candidate).count();
                if (count > most) {
                    most = count;
                    best = candidate;
                }
            }
            return best;
        }

        List<List<String>> rows() throws SetFault {
            while (at < text.length()) {
                row.add(bare(text.charAt(at) == '"' ? quoted() : plain()));
                if (++fields > MOST_FIELDS) {
                    throw new SetFault(
                            name + " has more than " + MOST_FIELDS + " fields, far above any list. Split it.");
                }
                separator();
            }
            endRow();
            return rows;
        }

        private void separator() {
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                if (at == text.length()) {
                    row.add("");
                }
                return;
            }
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            endRow();
        }

        private void endRow() {
            if (row.size() > 1 || !row.isEmpty() && !row.getFirst().isBlank()) {
                rows.add(List.copyOf(row));
            }
            row = new ArrayList<>();
        }

        private String plain() {
            int from = at;
            while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0 && text.charAt(at) != separator) {
                at++;
            }
            return text.substring(from, at).strip();
        }

        private String quoted() throws SetFault {
            StringBuilder field = new StringBuilder();
            int began = line;
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                    at++;
                } else if (c == '"') {
                    plain();
                    return field.toString();
                }
                line += c == '\n' ? 1 : 0;
                field.append(c);
            }
            throw new SetFault(name + ", line " + began
                    + ": a quotation mark is never closed, but one was expected at the end of the field. Close it.");
        }
    }
}
