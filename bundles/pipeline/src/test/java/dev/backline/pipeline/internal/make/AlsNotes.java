package dev.backline.pipeline.internal.make;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The arrangement's notes of a Live Set, read from its XML.
 *
 * @param locators how many there are
 * @param tracks notes by track name
 */
record AlsNotes(int locators, Map<String, List<MidiNotes.Hit>> tracks) {
    static AlsNotes of(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
            Map<String, List<MidiNotes.Hit>> tracks = new LinkedHashMap<>();
            for (Element track : all(root, "MidiTrack")) {
                List<MidiNotes.Hit> hits = new ArrayList<>();
                all(track, "ArrangerAutomation").stream()
                        .flatMap(a -> all(a, "MidiClip").stream())
                        .forEach(clip -> clip(clip, hits));
                if (!hits.isEmpty()) {
                    tracks.put(all(track, "EffectiveName").getFirst().getAttribute("Value"), hits);
                }
            }
            return new AlsNotes(all(root, "Locator").size(), tracks);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static void clip(Element clip, List<MidiNotes.Hit> hits) {
        double at = Double.parseDouble(clip.getAttribute("Time"));
        for (Element key : all(clip, "KeyTrack")) {
            int pitch = (int) number(all(key, "MidiKey").getFirst(), "Value");
            for (Element note : all(key, "MidiNoteEvent")) {
                hits.add(new MidiNotes.Hit(
                        pitch, at + number(note, "Time"), number(note, "Duration"), (int) number(note, "Velocity")));
            }
        }
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> all(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
