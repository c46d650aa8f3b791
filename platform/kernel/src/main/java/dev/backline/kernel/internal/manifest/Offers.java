package dev.backline.kernel.internal.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** Reads what bundles offer and need, from manifest headers and from the running framework. */
public final class Offers {
    static final String PACKAGE = "osgi.wiring.package";
    static final String BUNDLE = "osgi.wiring.bundle";
    static final String HOST = "osgi.wiring.host";
    private static final String IDENTITY = "osgi.identity";

    private Offers() {}

    /** What a revision in the framework offers; used for the system bundle, whose offers no manifest tells. */
    public static List<Offer> of(BundleRevision revision) {
        List<Offer> offers = new ArrayList<>();
        for (BundleCapability capability : revision.getDeclaredCapabilities(null)) {
            offers.add(new Offer(capability.getNamespace(), capability.getAttributes()));
        }
        return offers;
    }

    static List<Offer> of(Map<String, String> headers, String symbolicName, Version version) {
        List<Offer> offers = new ArrayList<>();
        offers.add(offer(BUNDLE, symbolicName, Map.of("bundle-version", version)));
        offers.add(offer(HOST, symbolicName, Map.of("bundle-version", version)));
        offers.add(offer(IDENTITY, symbolicName, Map.of("version", version, "type", "osgi.bundle")));
        for (Clause clause : Clause.parse(headers.getOrDefault(Constants.EXPORT_PACKAGE, ""))) {
            Map<String, Object> attributes = typed(clause.attributes());
            String text = clause.attributes().getOrDefault("version", "0");
            attributes.put("version", Version.parseVersion(text));
            attributes.put("bundle-symbolic-name", symbolicName);
            attributes.put("bundle-version", version);
            clause.paths().forEach(path -> offers.add(offer(PACKAGE, path, attributes)));
        }
        for (Clause clause : Clause.parse(headers.getOrDefault(Constants.PROVIDE_CAPABILITY, ""))) {
            clause.paths().forEach(path -> offers.add(new Offer(path, typed(clause.attributes()))));
        }
        return offers;
    }

    static List<Need> needs(Map<String, String> headers) {
        List<Need> needs = new ArrayList<>();
        for (Clause clause : mandatory(headers, Constants.IMPORT_PACKAGE)) {
            String range = clause.attributes().getOrDefault("version", "");
            clause.paths().forEach(path -> needs.add(Need.named(PACKAGE, "version", path, range)));
        }
        for (Clause clause : mandatory(headers, Constants.REQUIRE_BUNDLE)) {
            String range = clause.attributes().getOrDefault("bundle-version", "");
            clause.paths().forEach(path -> needs.add(Need.named(BUNDLE, "bundle-version", path, range)));
        }
        for (Clause clause : mandatory(headers, Constants.FRAGMENT_HOST)) {
            String range = clause.attributes().getOrDefault("bundle-version", "");
            clause.paths().stream()
                    .filter(path -> !path.equals(Constants.SYSTEM_BUNDLE_SYMBOLICNAME))
                    .forEach(path -> needs.add(Need.named(HOST, "bundle-version", path, range)));
        }
        for (Clause clause : mandatory(headers, Constants.REQUIRE_CAPABILITY)) {
            String effective = clause.directives().getOrDefault("effective", "resolve");
            if (effective.equals("resolve")) {
                String filter = clause.directives().getOrDefault("filter", "");
                clause.paths().forEach(path -> needs.add(new Need(path, "", "", filter)));
            }
        }
        return needs;
    }

    private static List<Clause> mandatory(Map<String, String> headers, String header) {
        return Clause.parse(headers.getOrDefault(header, "")).stream()
                .filter(clause -> !"optional".equals(clause.directives().get("resolution")))
                .toList();
    }

    private static Offer offer(String namespace, String name, Map<String, Object> more) {
        Map<String, Object> attributes = new HashMap<>(more);
        attributes.put(namespace, name);
        return new Offer(namespace, attributes);
    }

    private static Map<String, Object> typed(Map<String, String> attributes) {
        Map<String, Object> typed = new HashMap<>();
        attributes.forEach((key, value) -> {
            int colon = key.indexOf(':');
            String name = colon < 0 ? key : key.substring(0, colon).strip();
            String type = colon < 0 ? "String" : key.substring(colon + 1).strip();
            typed.put(name, value(type, value));
        });
        return typed;
    }

    private static Object value(String type, String value) {
        if (type.startsWith("List")) {
            String of = type.contains("<") ? type.substring(type.indexOf('<') + 1, type.indexOf('>')) : "String";
            return Arrays.stream(value.split(",", -1))
                    .map(part -> value(of.strip(), part.strip()))
                    .toList();
        }
        return switch (type) {
            case "Version" -> Version.parseVersion(value.strip());
            case "Long" -> Long.valueOf(value.strip());
            case "Double" -> Double.valueOf(value.strip());
            default -> value;
        };
    }
}
