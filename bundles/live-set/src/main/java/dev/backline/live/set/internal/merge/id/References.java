package dev.backline.live.set.internal.merge.id;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives ids new names, and follows everything that names them.
 *
 * @param targets of automation
 * @param tracks of tracks
 * @param grooves of grooves
 * @param links of groups of linked tracks
 */
public record References(
        Map<String, String> targets,
        Map<String, String> tracks,
        Map<String, String> grooves,
        Map<String, String> links) {
    private static final Pattern TRACK = Pattern.compile("/Track\\.(\\d+)/");

    /** Answers the same tree under the new names; what has none is shared. */
    public Node rewrite(Node node) {
        return rewrite(node, "");
    }

    private Node rewrite(Node node, String parent) {
        if (node.size() == 0) {
            return own(node, parent);
        }
        Node[] children = new Node[node.size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = rewrite(node.children().get(i), node.name());
        }
        return own(node.withChildren(java.util.List.of(children)), parent);
    }

    private Node own(Node node, String parent) {
        return switch (node.name()) {
            case "PointeeId" -> named(node, "Value", targets);
            case "TrackGroupId" -> named(node, "Value", tracks);
            case "GrooveId" -> named(node, "Value", grooves);
            case "LinkedTrackGroupId" -> named(node, "Value", links);
            case "Target" -> routed(node);
            case "Groove" ->
                parent.equals("Grooves") || parent.equals("GroovePool") ? named(node, "Id", grooves) : node;
            case "LinkedTrackGroup" -> named(node, "Id", links);
            default ->
                PointeeIds.isPointee(node)
                        ? named(node, "Id", targets)
                        : parent.equals("Tracks") ? named(node, "Id", tracks) : node;
        };
    }

    private static Node named(Node node, String attribute, Map<String, String> names) {
        String name = names.isEmpty() ? null : names.get(node.attribute(attribute, ""));
        return name == null ? node : node.with(attribute, name);
    }

    private Node routed(Node node) {
        if (tracks.isEmpty()) {
            return node;
        }
        String text = node.attribute("Value", "");
        Matcher matcher = TRACK.matcher(text);
        if (!matcher.find() || !tracks.containsKey(matcher.group(1))) {
            return node;
        }
        return node.withValue(
                text.substring(0, matcher.start(1)) + tracks.get(matcher.group(1)) + text.substring(matcher.end(1)));
    }
}
