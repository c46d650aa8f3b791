package dev.backline.live.set.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What documents have in common: for each element, told apart by its own and its parent's name, the children seen, those
 * always there, their order, the attributes and the kind of the value.
 */
final class Structure {
    /** Lists that hold what the user put there, in the user's order; the children must be known from somewhere. */
    private static final Set<String> OPEN_LISTS = Set.of("Devices", "Value", "Tracks", "Events");

    /** The user's own key and MIDI mappings. */
    private static final String MAPPING = "KeyMidi";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Map<String, Map<String, Place>> places = new HashMap<>();

    void read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in, "UTF-8");
        List<String> names = new ArrayList<>(List.of(""));
        List<Set<String>> children = new ArrayList<>(List.of(new HashSet<>()));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                children.getLast().add(name);
                place(names.getLast(), name).attributes(xml);
                names.add(name);
                children.add(new LinkedHashSet<>(4));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = names.removeLast();
                place(names.getLast(), name).sequences.add(List.copyOf(children.removeLast()));
            }
        }
    }

    private Place place(String parent, String name) {
        return places.computeIfAbsent(parent, k -> new HashMap<>()).computeIfAbsent(name, k -> new Place());
    }

    private Set<String> allNames() {
        Set<String> names = new HashSet<>();
        places.values().forEach(m -> names.addAll(m.keySet()));
        return names;
    }

    /** Answers what in these documents was never seen in the real ones, and what those always have and these lack. */
    Set<String> differencesFrom(Structure real) {
        Set<String> answer = new TreeSet<>();
        Set<String> known = real.allNames();
        places.forEach((parent, inside) -> inside.forEach((name, own) -> {
            Place other = real.places.getOrDefault(parent, Map.of()).get(name);
            String where = parent + "/" + name;
            if (!known.contains(name)) {
                answer.add(where + " is not known");
            } else if (other != null) {
                own.compare(where, other, OPEN_LISTS.contains(name), answer);
            } else if (!OPEN_LISTS.contains(parent)) {
                answer.add(where + " is not known there");
            }
        }));
        return answer;
    }

    private static final class Place {
        private final Set<List<String>> sequences = new HashSet<>();
        private final Set<String> kinds = new TreeSet<>();
        private final Set<String> names = new TreeSet<>();

        private Set<String> seen() {
            Set<String> answer = new TreeSet<>();
            sequences.forEach(answer::addAll);
            return answer;
        }

        private Set<String> always() {
            Set<String> answer = seen();
            sequences.forEach(answer::retainAll);
            answer.remove(MAPPING);
            return answer;
        }

        private boolean puts(String first, String second) {
            return sequences.stream().anyMatch(s -> s.contains(first) && s.indexOf(first) < s.indexOf(second));
        }

        void attributes(XMLStreamReader xml) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                names.add(xml.getAttributeLocalName(i));
            }
            String value = xml.getAttributeValue(null, "Value");
            if (value != null && kinds.size() < 3) {
                boolean flag = value.equals("true") || value.equals("false");
                kinds.add(flag ? "flag" : NUMBER.matcher(value).matches() ? "number" : "text");
            }
        }

        void compare(String where, Place real, boolean open, Set<String> answer) {
            if (!open) {
                Set<String> known = real.seen();
                seen().stream().filter(c -> !known.contains(c)).forEach(c -> answer.add(where + " has " + c));
                Set<String> own = always();
                real.always().stream().filter(c -> !own.contains(c)).forEach(c -> answer.add(where + " lacks " + c));
                sequences.forEach(s -> order(where, s, real, answer));
            }
            if (!names.equals(real.names)) {
                answer.add(where + " has the attributes " + names + ", not " + real.names);
            }
            kinds.stream()
                    .filter(k -> !real.kinds.contains(k))
                    .forEach(k -> answer.add(where + " has a " + k + ", not a " + real.kinds));
        }

        private static void order(String where, List<String> sequence, Place real, Set<String> answer) {
            for (int i = 0; i + 1 < sequence.size(); i++) {
                String first = sequence.get(i);
                String second = sequence.get(i + 1);
                if (!real.puts(first, second) && real.puts(second, first)) {
                    answer.add(where + " has " + first + " before " + second);
                }
            }
        }
    }
}
