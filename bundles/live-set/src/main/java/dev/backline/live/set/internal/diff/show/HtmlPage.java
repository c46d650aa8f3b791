package dev.backline.live.set.internal.diff.show;

import dev.backline.live.set.internal.diff.change.SetChange;
import dev.backline.live.set.internal.diff.change.Summary;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What differs as one page that needs nothing else: no script, no style, font or picture from elsewhere. */
public final class HtmlPage {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
            h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem;border-bottom:1px solid #ddd}
            li{margin:.4rem 0}figure{margin:.5rem 0 1rem}svg{width:100%;height:auto;background:#f7f7f7;border:1px solid #ddd}
            .same{fill:#bbb}.gone{fill:#fff;stroke:#c0392b;stroke-dasharray:3 2}.new{fill:#27ae60}
            .old-line{fill:none;stroke:#c0392b;stroke-width:1.5;stroke-dasharray:5 3}.new-line{fill:none;stroke:#27ae60;stroke-width:1.5}
            figcaption{font-size:.8rem;color:#666}
            """;

    private final StringBuilder out = new StringBuilder();
    private final IdentityHashMap<Object, Boolean> drawn = new IdentityHashMap<>();

    private HtmlPage() {}

    /** Answers the page. */
    public static String of(String before, String after, List<SetChange> changes) {
        HtmlPage page = new HtmlPage();
        page.head(before, after, changes.size());
        page.body(Summary.of(changes));
        return page.out.append("</body>\n</html>\n").toString();
    }

    private void head(String before, String after, int count) {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(Escaped.of(after))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(Escaped.of(before))
                .append(" &rarr; ")
                .append(Escaped.of(after))
                .append("</h1>\n<p>")
                .append(
                        count == 0
                                ? "Nothing differs that one could hear."
                                : count + (count == 1 ? " change" : " changes"))
                .append("</p>\n");
    }

    private void body(List<Summary.Line> lines) {
        String section = "";
        boolean open = false;
        for (Summary.Line line : lines) {
            String track = line.changes().getFirst().place().track().orElse("Set");
            if (!open || !track.equals(section)) {
                out.append(open ? "</ul>\n" : "")
                        .append("<h2>")
                        .append(Escaped.of(track))
                        .append("</h2>\n<ul>\n");
                open = true;
                section = track;
            }
            out.append("<li>").append(Escaped.of(line.text()));
            line.changes().forEach(this::picture);
            out.append("</li>\n");
        }
        out.append(open ? "</ul>\n" : "");
    }

    private void picture(SetChange change) {
        Optional<String> picture = change.focus()
                .filter(d -> drawn.put(d, true) == null)
                .flatMap(d -> switch (change.subject()) {
                    case NOTES, CLIP -> Pictures.notes(d);
                    case AUTOMATION -> Pictures.envelope(d);
                    default -> Optional.empty();
                });
        picture.ifPresent(p -> out.append("\n<figure>")
                .append(p)
                .append("<figcaption>grey as before, red dashed removed, green new</figcaption></figure>\n"));
    }
}
