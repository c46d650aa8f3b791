package dev.backline.pipeline.internal.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Puts texts and addresses into a page. */
final class Html {
    private static final String PLAIN = "-_.~/";

    private Html() {}

    /** Answers the text with every character of markup escaped. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Answers the address of a file as seen from a page. */
    static String address(Path page, Path file) {
        String path = relative(page, file);
        StringBuilder address = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            address.append(plain ? String.valueOf(c) : "%" + hex(b));
        }
        return address.toString();
    }

    private static String hex(byte b) {
        String digits = "0123456789ABCDEF";
        return "" + digits.charAt(b >> 4 & 15) + digits.charAt(b & 15);
    }

    /** Answers a file's path from the page's folder, with slashes. */
    static String relative(Path page, Path file) {
        Path folder = page.toAbsolutePath().getParent();
        Path from = folder == null ? page.toAbsolutePath() : folder;
        return from.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    }

    /** Answers a term and what is said about it. */
    static String line(String term, String said) {
        return "<dt>" + text(term) + "</dt><dd>" + text(said) + "</dd>\n";
    }
}
