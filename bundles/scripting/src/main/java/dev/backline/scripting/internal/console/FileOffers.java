package dev.backline.scripting.internal.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders that go on from a text that began with a quote. */
final class FileOffers {
    private FileOffers() {}

    static void add(String word, List<Offers.Offer> offers) {
        char quote = word.charAt(0);
        String typed = word.substring(1);
        int slash = typed.lastIndexOf('/');
        String folder = typed.substring(0, slash + 1);
        try (Stream<Path> files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            files.sorted()
                    .filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
                    .forEach(f -> {
                        boolean within = Files.isDirectory(f);
                        String value = quote + folder + f.getFileName() + (within ? "/" : String.valueOf(quote));
                        offers.add(new Offers.Offer(value, ""));
                    });
        } catch (IOException | InvalidPathException e) {
            // There is no such folder, so nothing goes on from here.
            System.getLogger(FileOffers.class.getName()).log(System.Logger.Level.TRACE, e.getMessage());
        }
    }
}
