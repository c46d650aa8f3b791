package dev.backline.distribution.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The sets that are measured.
 *
 * @param sized largest first
 */
record SetFiles(List<Sized> sized) {
    /** Answers the folder of sets that lies beside the checkout on some machines. */
    static Optional<Path> beside(Path here) {
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .map(path -> path.resolveSibling("shared").resolve("data/live-files"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Answers all sets below a folder that are XML; those that are damaged are for tests. */
    static SetFiles in(Path folder) throws IOException {
        List<Sized> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".als"))
                    .sorted()
                    .toList()) {
                xmlBytes(file).ifPresent(bytes -> found.add(new Sized(file.toAbsolutePath(), bytes)));
            }
        }
        if (found.isEmpty()) {
            throw new BenchmarkException(folder + " has no set that can be read, but at least one was expected.");
        }
        found.sort(Comparator.comparingLong(Sized::bytes).reversed());
        return new SetFiles(List.copyOf(found));
    }

    List<Path> all() {
        return sized.stream().map(Sized::file).toList();
    }

    Path largest() {
        return sized.getFirst().file();
    }

    SetFiles withoutLargest() {
        return new SetFiles(sized.subList(1, sized.size()));
    }

    /** Answers the size of all together, unpacked. */
    long xmlBytes() {
        return sized.stream().mapToLong(Sized::bytes).sum();
    }

    long largestXmlBytes() {
        return sized.getFirst().bytes();
    }

    /** Copies them one after the other into a folder, from the first again at the end, until there are {@code count}. */
    List<Path> copies(Path folder, int count) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            copies.add(Files.copy(all().get(i % sized.size()), folder.resolve("set-" + i + ".als")));
        }
        Collections.sort(copies);
        return copies;
    }

    private static Optional<Long> xmlBytes(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(1);
            boolean packed = in.read() == 0x1f;
            in.reset();
            byte[] xml = (packed ? new GZIPInputStream(in) : in).readAllBytes();
            XMLStreamReader reader =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                reader.next();
            }
            return Optional.of((long) xml.length);
        } catch (XMLStreamException | EOFException | ZipException damaged) {
            return Optional.empty();
        }
    }

    /**
     * A set.
     *
     * @param bytes of its XML, unpacked
     */
    record Sized(Path file, long bytes) {}
}
