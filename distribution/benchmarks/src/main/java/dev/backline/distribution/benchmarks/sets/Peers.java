package dev.backline.distribution.benchmarks.sets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;

/** The readers that sets are read beside: those of the JDK, as it brings them, and gzip. */
final class Peers {
    private static final int BLOCK = 65_536;
    private static final String DEFERRED = "http://apache.org/xml/features/dom/defer-node-expansion";

    private Peers() {}

    /** Answers a set's XML, unpacked if it is packed. */
    static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK);
        in.mark(1);
        boolean packed = in.read() == 0x1f;
        in.reset();
        return packed ? new GZIPInputStream(in, BLOCK) : in;
    }

    /** Goes from event to event, and answers their number. */
    static Long stax(Path file) throws IOException, XMLStreamException {
        try (InputStream in = open(file)) {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            long events = 0;
            while (reader.hasNext()) {
                reader.next();
                events++;
            }
            return events;
        }
    }

    /** Answers the JDK's document as it comes: its nodes are made when they are asked for. */
    static Document dom(Path file) throws Exception {
        return document(DocumentBuilderFactory.newDefaultInstance(), file);
    }

    /** Answers the JDK's document with all its nodes. */
    static Document wholeDom(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(DEFERRED, false);
        return document(factory, file);
    }

    private static Document document(DocumentBuilderFactory factory, Path file) throws Exception {
        try (InputStream in = open(file)) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    /** Runs gzip to its end over files; plain ones pass. */
    static void gzip(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gzip", "-dcf"));
        files.forEach(file -> command.add(file.toString()));
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("gzip -dcf ended with " + exit + ", but 0 was expected, for " + files);
        }
    }
}
