package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into branches within bounds. Follows no DTD and no entity. */
final class BranchReader {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int MOST_DEPTH = 64;
    private static final int MOST_ELEMENTS = 4_000_000;

    private final String file;
    private final Deque<Branch> open = new ArrayDeque<>();
    private int elements;

    private BranchReader(String file) {
        this.file = file;
    }

    /**
     * Answers the root.
     *
     * @param file name for messages
     * @throws SetFault if it is no XML, or beyond any project
     */
    static Branch read(InputStream in, String file) throws IOException, SetFault {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            return new BranchReader(file).root(factory.createXMLStreamReader(text(in)));
        } catch (CharacterCodingException e) {
            throw new SetFault(
                    file + " holds bytes that are no UTF-8 text, but XML was expected. Export the project again.", e);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io && io instanceof Bounded.TooLarge) {
                throw io;
            }
            // Bytes that are no text have no line.
            String line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNumber();
            throw new SetFault(
                    file + line + " is no well-formed XML, but a DAWproject was expected. Export the project again.",
                    e);
        }
    }

    /** The parser of the JDK prints bytes that are no UTF-8 to the standard error stream, so it gets characters. */
    private static Reader text(InputStream in) throws IOException {
        PushbackReader text = new PushbackReader(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    private Branch root(XMLStreamReader xml) throws XMLStreamException, SetFault {
        Branch root = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new SetFault(file + " declares or uses entities, but a DAWproject has none. It was not read.");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                Branch branch = start(xml);
                root = root == null ? branch : root;
            } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
                open.element().write(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            }
        }
        if (root == null) {
            throw new SetFault(file + " is empty, but XML was expected. Export the project again.");
        }
        return root;
    }

    private Branch start(XMLStreamReader xml) throws SetFault {
        if (open.size() >= MOST_DEPTH || ++elements > MOST_ELEMENTS) {
            throw new SetFault(file + ", line " + xml.getLocation().getLineNumber() + " has more than "
                    + (open.size() >= MOST_DEPTH ? MOST_DEPTH + " levels" : MOST_ELEMENTS + " elements")
                    + ", far above any project. It was not read further.");
        }
        Branch branch = new Branch(file, xml.getLocation().getLineNumber(), xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            branch.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        Branch parent = open.peek();
        if (parent != null) {
            parent.add(branch);
        }
        open.push(branch);
        return branch;
    }
}
