package dev.backline.live.set.internal.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Compares two documents as the W3C's DOM of the JDK reads them, so that our own tree does not judge itself. */
public final class Differences {
    private final List<String> found = new ArrayList<>();

    private Differences() {}

    /** Answers one line for each attribute or text that changed, and for each element that came or went. */
    public static List<String> of(byte[] before, byte[] after) throws Exception {
        Differences differences = new Differences();
        differences.compare("", root(before), root(after));
        return differences.found;
    }

    private static Element root(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(xml))
                .getDocumentElement();
    }

    private void compare(String path, Element a, Element b) {
        String here = path + "/" + a.getNodeName();
        if (!a.getNodeName().equals(b.getNodeName())) {
            found.add(here + " -> " + b.getNodeName());
            return;
        }
        if (!attributes(a).equals(attributes(b))) {
            found.add(here + " " + attributes(a) + " -> " + attributes(b));
        }
        List<Element> left = elements(a);
        List<Element> right = elements(b);
        if (left.isEmpty()
                && right.isEmpty()
                && !a.getTextContent().strip().equals(b.getTextContent().strip())) {
            found.add(here + " text");
        }
        while (!left.isEmpty() && !right.isEmpty() && left.getFirst().isEqualNode(right.getFirst())) {
            left.removeFirst();
            right.removeFirst();
        }
        while (!left.isEmpty() && !right.isEmpty() && left.getLast().isEqualNode(right.getLast())) {
            left.removeLast();
            right.removeLast();
        }
        if (left.size() != right.size()) {
            left.stream()
                    .filter(l -> right.stream().noneMatch(l::isEqualNode))
                    .forEach(l -> found.add("-" + name(here, l)));
            right.stream()
                    .filter(r -> left.stream().noneMatch(r::isEqualNode))
                    .forEach(r -> found.add("+" + name(here, r)));
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            compare(here, left.get(i), right.get(i));
        }
    }

    private static String name(String path, Element element) {
        return path + "/" + element.getNodeName() + attributes(element);
    }

    private static List<String> attributes(Element element) {
        NamedNodeMap map = element.getAttributes();
        String[] all = new String[map.getLength()];
        for (int i = 0; i < all.length; i++) {
            all[i] = map.item(i).getNodeName() + "=" + map.item(i).getNodeValue();
        }
        Arrays.sort(all);
        return List.of(all);
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
