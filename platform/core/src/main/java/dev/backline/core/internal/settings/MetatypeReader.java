package dev.backline.core.internal.settings;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a bundle's {@code OSGI-INF/metatype/*.xml}. The Metatype service would tell the same, but not the smallest and
 * largest number that a message should name.
 */
final class MetatypeReader {
    private final String bundle;
    private final Map<String, List<Draft>> classes = new HashMap<>();
    private final Map<String, String> pids = new HashMap<>();
    private String pid = "";
    private List<Draft> drafts = new ArrayList<>();

    private record Draft(Map<String, String> attributes, List<String> options) {
        Optional<String> text(String name) {
            return Optional.ofNullable(attributes.get(name));
        }
    }

    private MetatypeReader(String bundle) {
        this.bundle = bundle;
    }

    static List<Definition> read(String bundle, InputStream xml) throws XMLStreamException {
        MetatypeReader reader = new MetatypeReader(bundle);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader parser = factory.createXMLStreamReader(xml);
        try {
            while (parser.hasNext()) {
                if (parser.next() == XMLStreamConstants.START_ELEMENT) {
                    reader.element(parser);
                }
            }
        } finally {
            parser.close();
        }
        return reader.definitions();
    }

    private void element(XMLStreamReader parser) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            attributes.put(parser.getAttributeLocalName(i), parser.getAttributeValue(i));
        }
        switch (parser.getLocalName()) {
            case "OCD" -> {
                drafts = new ArrayList<>();
                classes.put(attributes.getOrDefault("id", ""), drafts);
            }
            case "AD" -> drafts.add(new Draft(attributes, new ArrayList<>()));
            case "Option" -> drafts.getLast().options().add(attributes.getOrDefault("value", ""));
            case "Designate" -> pid = attributes.getOrDefault("pid", ""); // A factory has no single value to set.
            case "Object" -> pids.put(pid, attributes.getOrDefault("ocdref", ""));
            default -> {
                // Icons, and the outer element.
            }
        }
    }

    private List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        pids.forEach((name, reference) -> {
            if (!name.isEmpty()) {
                classes.getOrDefault(reference, List.of()).forEach(draft -> all.add(definition(name, draft)));
            }
        });
        return all;
    }

    private Definition definition(String forPid, Draft draft) {
        Definition.Type type = switch (draft.text("type").orElse("String")) {
            case "Boolean" -> Definition.Type.FLAG;
            case "Integer", "Long", "Short", "Byte" -> Definition.Type.INTEGER;
            case "Double", "Float" -> Definition.Type.NUMBER;
            default -> Definition.Type.TEXT;
        };
        return new Definition(
                bundle,
                forPid,
                draft.text("id").orElse(""),
                type,
                !draft.text("cardinality").orElse("0").equals("0"),
                draft.text("default"),
                draft.options(),
                type == Definition.Type.TEXT ? Optional.empty() : number(draft.text("min")),
                type == Definition.Type.TEXT ? Optional.empty() : number(draft.text("max")),
                draft.text("description").or(() -> draft.text("name")).orElse(""));
    }

    private static Optional<Double> number(Optional<String> text) {
        try {
            return text.map(Double::parseDouble);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
