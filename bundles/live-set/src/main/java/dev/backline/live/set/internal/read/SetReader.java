package dev.backline.live.set.internal.read;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads sets of Live 8 to 12, packed or plain, in one pass. Follows no DTD and no entity. */
public final class SetReader {
    /** Seven times the largest set that is known. */
    private static final long MOST_BYTES = 256L << 20;

    private SetReader() {}

    /**
     * Answers what the file holds.
     *
     * @throws IOException if the file cannot be read
     * @throws SetFault if it is no set, or a damaged one
     */
    public static SetContent read(Path file, Progress progress) throws IOException, SetFault {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), progress);
        }
    }

    /**
     * Answers what the stream holds.
     *
     * @param name of the file, for messages
     */
    public static SetContent read(InputStream in, String name, Progress progress) throws IOException, SetFault {
        return read(in, name, progress, MOST_BYTES);
    }

    static SetContent read(InputStream in, String name, Progress progress, long most) throws IOException, SetFault {
        try {
            return scan(new SizedStream(unpack(new BufferedInputStream(in)), most, progress), name);
        } catch (ZipException | EOFException e) {
            throw new SetFault(
                    name + " is damaged: its packed part cannot be unpacked (" + e.getMessage()
                            + "), but one whole gzip member was expected. Take a copy from Live's Backup folder.",
                    e);
        } catch (CharConversionException e) {
            throw new SetFault(
                    name + " holds bytes that are no UTF-8 text, but XML was expected. Save the set again in Live.", e);
        } catch (SizedStream.TooLarge e) {
            throw new SetFault(name + " " + e.getMessage() + ". It was not read further.", e);
        }
    }

    private static InputStream unpack(InputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static SetContent scan(InputStream in, String name) throws IOException, SetFault {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        SetScan scan = new SetScan(name);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in, "UTF-8");
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    scan.start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    scan.end();
                }
            }
            return scan.content();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw new SetFault(
                    name + ", line " + e.getLocation().getLineNumber() + " is not the XML of a Live Set: "
                            + firstLine(e) + ". Save the set again in Live.",
                    e);
        }
    }

    private static String firstLine(XMLStreamException e) {
        String text = String.valueOf(e.getMessage());
        int message = text.indexOf("Message: ");
        return text.substring(message < 0 ? 0 : message + 9)
                .lines()
                .findFirst()
                .orElse("unknown")
                .strip();
    }
}
