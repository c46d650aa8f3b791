package dev.backline.desk.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The pages of the guide, which are packed with the window. */
final class Guide {
    private static final String FOLDER = "help";

    private Guide() {}

    /** Answers the pages, sorted by name. */
    static List<HelpPage> pages() {
        List<HelpPage> pages = new ArrayList<>();
        for (URL address : addresses()) {
            String name = address.getPath().replaceFirst(".*/", "").replace(".md", "");
            String text = read(address);
            String title = text.lines()
                    .filter(line -> line.startsWith("# "))
                    .findFirst()
                    .map(line -> line.substring(2))
                    .orElse(name);
            pages.add(new HelpPage("guide " + name, title, text));
        }
        pages.sort(java.util.Comparator.comparing(HelpPage::id));
        return List.copyOf(pages);
    }

    private static List<URL> addresses() {
        Bundle bundle = FrameworkUtil.getBundle(Guide.class);
        if (bundle != null) {
            var entries = bundle.findEntries(FOLDER, "*.md", false);
            return entries == null ? List.of() : Collections.list(entries);
        }
        URL folder = Guide.class.getResource("/" + FOLDER);
        return folder == null ? List.of() : inFolder(folder);
    }

    /** Without a framework, as in tests, the pages lie in a folder. */
    private static List<URL> inFolder(URL folder) {
        List<URL> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                URI address = file.toUri();
                all.add(address.toURL());
            }
        } catch (IOException | URISyntaxException elsewhere) {
            throw new IllegalStateException("The guide cannot be read from " + folder + ".", elsewhere);
        }
        return all;
    }

    private static String read(URL address) {
        try (InputStream in = address.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("The page " + address + " cannot be read.", broken);
        }
    }
}
