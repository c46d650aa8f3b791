package dev.backline.processor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Javadoc comment as plain text.
 *
 * @param body what stands before the first block tag
 * @param parameters component name to its description
 */
record DocText(String body, Map<String, String> parameters) {
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(\\w+)\\s*");
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^}]*)}");

    static DocText of(@Nullable String comment) {
        if (comment == null) {
            return new DocText("", Map.of());
        }
        Matcher block = BLOCK.matcher(comment);
        Map<String, String> parameters = new LinkedHashMap<>();
        int bodyEnd = comment.length();
        int start = -1;
        String tag = "";
        while (block.find()) {
            if (start < 0) {
                bodyEnd = block.start();
            } else {
                add(tag, comment.substring(start, block.start()), parameters);
            }
            tag = block.group(1);
            start = block.end();
        }
        if (start >= 0) {
            add(tag, comment.substring(start), parameters);
        }
        return new DocText(plain(comment.substring(0, bodyEnd)), parameters);
    }

    private static void add(String tag, String text, Map<String, String> parameters) {
        String[] parts = text.strip().split("\\s+", 2);
        if (tag.equals("param") && parts.length == 2) {
            parameters.put(parts[0], plain(parts[1]));
        }
    }

    private static String plain(String text) {
        return INLINE.matcher(text)
                .replaceAll("$1")
                .replaceAll("\\s*<p>\\s*", "\n\n")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("(?<!\n)\\s*\n\\s*(?!\n)", " ")
                .strip();
    }

    /** Answers the first sentence of the body. */
    String firstSentence() {
        int end = body.indexOf(". ");
        return end < 0 ? body : body.substring(0, end + 1);
    }
}
