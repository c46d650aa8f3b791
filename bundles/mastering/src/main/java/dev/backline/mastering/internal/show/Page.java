package dev.backline.mastering.internal.show;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A dark page of HTML that holds its style and pictures, runs no script, loads nothing and has no date, so that it can be made again. */
public final class Page {
    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Begins a page. */
    public Page(String eyebrow, String title, List<String> facts) throws IOException {
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(text(title))
                .append(" – measured with Backline</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<header>\n<p class=\"eyebrow\">")
                .append(text(eyebrow))
                .append("</p>\n<h1>")
                .append(text(title))
                .append("</h1>\n");
        facts(facts);
        out.append("</header>\n<main>\n");
    }

    private static String style() throws IOException {
        try (InputStream in = Page.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IOException("The bundle holds no page.css, but it was built with one. Install it anew.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Answers the text with every character of markup escaped. */
    public static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Adds short facts in a row. */
    public Page facts(List<String> facts) {
        out.append("<ul class=\"facts\">");
        facts.forEach(fact -> out.append("<li>").append(text(fact)).append("</li>"));
        out.append("</ul>\n");
        return this;
    }

    /** Adds a heading of the second or third rank. */
    public Page heading(int rank, String words) {
        return html("<h" + rank + ">" + text(words) + "</h" + rank + ">\n");
    }

    /** Adds a quiet sentence. */
    public Page hint(String words) {
        return html("<p class=\"hint\">" + text(words) + "</p>\n");
    }

    /** Adds what is markup already. */
    public Page html(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds a picture and its legend: pairs of a colour of the style and what it stands for. */
    public Page figure(String svg, String... legend) {
        out.append("<figure>").append(svg).append("<figcaption>");
        for (int i = 0; i < legend.length; i += 2) {
            out.append("<span><i class=\"k-")
                    .append(legend[i])
                    .append("\"></i>")
                    .append(text(legend[i + 1]))
                    .append("</span>");
        }
        out.append("</figcaption></figure>\n");
        return this;
    }

    /** Adds a table; all columns but the first are numbers. */
    public Page table(List<String> heads, List<List<String>> rows) {
        out.append("<div class=\"scroll\"><table><thead><tr>");
        for (int i = 0; i < heads.size(); i++) {
            out.append("<th scope=\"col\"")
                    .append(i == 0 ? ">" : " class=\"n\">")
                    .append(text(heads.get(i)))
                    .append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        for (List<String> row : rows) {
            out.append("<tr><th scope=\"row\">").append(text(row.getFirst())).append("</th>");
            row.stream()
                    .skip(1)
                    .forEach(cell ->
                            out.append("<td class=\"n\">").append(text(cell)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
        return this;
    }

    /** Writes the page whole, in place of what stands there. */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " names no file. Name one that ends in .html.");
        }
        Files.createDirectories(folder);
        Path partial = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
        try {
            Files.writeString(partial, out + "</main>\n</body>\n</html>\n");
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
