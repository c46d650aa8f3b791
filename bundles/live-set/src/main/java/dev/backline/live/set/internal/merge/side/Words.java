package dev.backline.live.set.internal.merge.side;

import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Says places and values as a musician would. */
public final class Words {
    private static final Set<String> GAINS = Set.of("Volume", "Send", "SampleVolume");

    private Words() {}

    /** Answers where something is, from the track down. */
    public static String place(Site site) {
        List<String> words = new ArrayList<>();
        List<Node> chain = site.chain();
        for (int i = 0; i < chain.size(); i++) {
            Node node = chain.get(i);
            String parent = i == 0 ? "" : chain.get(i - 1).name();
            String word = word(node, parent);
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        String last = lastWord(chain);
        if (!last.isEmpty() && (words.isEmpty() || !words.getLast().equals(last))) {
            words.add(last);
        }
        return words.isEmpty() ? "the set" : String.join(", ", words);
    }

    private static String word(Node node, String parent) {
        if (node.name().endsWith("Track") && node.child("DeviceChain").isPresent()) {
            return switch (node.name()) {
                case "MasterTrack", "MainTrack" -> "main track";
                case "PreHearTrack" -> "cue track";
                default -> named("track", node);
            };
        }
        return switch (node.name()) {
            case "MidiClip", "AudioClip" -> named("clip", node) + at(node);
            case "Scene" -> named("scene", node);
            case "Locator" -> named("locator", node) + at(node);
            case "Groove" -> named("groove", node);
            case "TakeLane" -> named("take lane", node);
            default -> {
                if (parent.equals("Devices")) {
                    yield named("device " + plain(node.name()), node);
                }
                yield node.name().endsWith("Branch") ? named("chain", node) : "";
            }
        };
    }

    private static String at(Node node) {
        String time = node.attribute("Time").or(() -> node.value("Time")).orElse("0");
        return time.equals("0") ? "" : " at beat " + time;
    }

    /** Answers the word for a thing and its name, when it has one. */
    public static String named(String kind, Node node) {
        String name = name(node);
        return name.isEmpty() ? kind : kind + " \"" + name + "\"";
    }

    private static String name(Node node) {
        return node.value("Name/UserName")
                .filter(n -> !n.isEmpty())
                .or(() -> node.value("Name/EffectiveName"))
                .or(() -> node.value("UserName"))
                .or(() -> node.value("Name"))
                .or(() -> node.is("Scene") ? node.attribute("Value") : java.util.Optional.empty())
                .orElse("");
    }

    private static String lastWord(List<Node> chain) {
        Node last = chain.getLast();
        boolean parameter = Set.of("Manual", "Value").contains(last.name()) && chain.size() > 1;
        Node node = parameter ? chain.get(chain.size() - 2) : last;
        String parent = chain.size() > 1 ? chain.get(chain.size() - 2).name() : "";
        return word(node, parent).isEmpty() ? plain(node.name()) : "";
    }

    /** Answers an element's name as words: {@code LaunchMode} is launch mode. */
    public static String plain(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** Answers what a node says, in short. */
    public static String value(Site site, Node node) {
        List<Node> chain = site.chain();
        String owner = chain.size() > 1 ? chain.get(chain.size() - 2).name() : "";
        String text = node.attribute("Value").orElse(null) == null ? "" : node.attribute("Value", "");
        OptionalDouble number = Decimals.parse(text);
        if (number.isPresent() && (GAINS.contains(owner) || GAINS.contains(node.name()))) {
            return decibels(number.getAsDouble());
        }
        if (!text.isEmpty() || node.attribute("Value").isPresent()) {
            return text.equals("true") ? "on" : text.equals("false") ? "off" : "\"" + text + "\"";
        }
        String thing = word(node, owner);
        return !thing.isEmpty() ? thing : brief(node);
    }

    private static String decibels(double gain) {
        double db = gain <= 0 ? -70 : 20 * StrictMath.log10(gain);
        return db <= -69.9 ? "-inf dB" : String.format(Locale.ROOT, "%.1f dB", db);
    }

    /** Answers the values in a node, in order, as many as one reads at a glance. */
    public static String brief(Node node) {
        List<String> values = new ArrayList<>();
        collect(node, values);
        String text = String.join(" ", values);
        return text.isEmpty() ? plain(node.name()) : text.length() > 80 ? text.substring(0, 77) + "..." : text;
    }

    private static void collect(Node node, List<String> values) {
        if (Sameness.isNoise(node) || values.size() > 12) {
            return;
        }
        List<String> pairs = node.attributes();
        for (int i = 0; i < pairs.size(); i += 2) {
            if (!pairs.get(i).equals("Id") && !pairs.get(i + 1).isEmpty()) {
                values.add(plain(pairs.get(i).equals("Value") ? node.name() : pairs.get(i)) + " " + pairs.get(i + 1));
            }
        }
        node.children().forEach(c -> collect(c, values));
    }

    /** Answers what events do, in short. */
    public static String events(List<Node> events) {
        if (events.isEmpty()) {
            return "no points";
        }
        List<String> shown = events.stream()
                .limit(4)
                .map(e -> e.attribute("Value", "")
                        + (e.attribute("Time", "").startsWith("-63072000")
                                ? ""
                                : " at beat " + e.attribute("Time", "")))
                .toList();
        return String.join(", ", shown) + (events.size() > 4 ? " and " + (events.size() - 4) + " more" : "");
    }
}
