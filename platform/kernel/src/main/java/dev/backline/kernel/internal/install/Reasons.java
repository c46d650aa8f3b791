package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.manifest.Fit;
import dev.backline.kernel.internal.manifest.Need;
import dev.backline.kernel.internal.manifest.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleException;

/** Says in one sentence why something does not run, and what could be done about it. */
final class Reasons {
    private static final Pattern MISSING = Pattern.compile("([\\w$]+(?:[./][\\w$]+)+)");
    private static final Pattern TWICE =
            Pattern.compile("package '([^']+)' from resources? (\\S+).*? and (\\S+).*?via two", Pattern.DOTALL);
    private static final Pattern OWN =
            Pattern.compile("exports package '([^']+)' and is also exposed to it from resource (\\S+)", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("  (\\S+) \\[\\S+ \\[.*");

    private Reasons() {}

    /**
     * A reason.
     *
     * @param sentence for a person
     * @param candidates what could be done, one to three
     */
    record Reason(String sentence, List<String> candidates) {}

    /** What a bundle that does not stand lacks. */
    static Reason lack(String symbolicName, Fit fit) {
        List<Need> lacks = fit.lacks(symbolicName);
        if (lacks.isEmpty()) {
            return new Reason(symbolicName + " has all it needs.", List.of());
        }
        if (fit.wantsWindow(symbolicName)) {
            return new Reason(otherMode(symbolicName), List.of("Open the window: backline desk"));
        }
        Need need = lacks.getFirst();
        String more = lacks.size() == 1 ? "" : " (and " + (lacks.size() - 1) + " more)";
        Optional<String> fallen = fit.fallenProvider(need).filter(name -> !name.equals(symbolicName));
        Map<String, Offer> near = new TreeMap<>(fit.offering(need));
        near.remove(symbolicName);
        List<String> candidates = new ArrayList<>();
        String found;
        if (fallen.isPresent()) {
            Need deeper = fit.lacks(fallen.get()).getFirst();
            found = fallen.get() + ", which offers it, lacks " + deeper.text() + " itself";
            candidates.add("Install a bundle that offers " + deeper.text() + ".");
        } else if (near.isEmpty()) {
            found = "no bundle here offers it";
            candidates.add("Install a bundle that offers " + need.text() + ".");
        } else {
            found = "here is only " + versions(need, near);
            String provider = near.keySet().iterator().next();
            candidates.add("Install a version of " + provider + " that offers " + need.text() + ".");
            candidates.add("Install a version of " + symbolicName + " that accepts " + versions(need, near) + ".");
        }
        candidates.add("Remove " + symbolicName + ".");
        return new Reason(symbolicName + " needs " + need.text() + more + ", but " + found + ".", candidates);
    }

    /** Why a bundle for the window rests in a run without one. */
    static String otherMode(String symbolicName) {
        return symbolicName + " is not for this mode: it is for the window, and this run has none. It runs in"
                + " \"backline desk\", where JavaFX is part of the installation.";
    }

    private static String versions(Need need, Map<String, Offer> near) {
        List<String> texts = new ArrayList<>();
        near.forEach((provider, offer) -> {
            Object version = offer.attributes().get("version");
            Object shown = version == null ? offer.attributes().getOrDefault("bundle-version", "") : version;
            texts.add(need.name() + " " + shown + " from " + provider);
        });
        return String.join(", ", texts);
    }

    /** Why a bundle did not start. */
    static Reason failure(String symbolicName, Throwable fault, Fit fit) {
        String resolving = messages(fault);
        Matcher twice = TWICE.matcher(resolving);
        if (twice.find()) {
            return twice(symbolicName, twice.group(1), twice.group(2), twice.group(3), chains(resolving));
        }
        Matcher own = OWN.matcher(resolving);
        if (own.find()) {
            return twice(symbolicName, own.group(1), symbolicName, own.group(2), chains(resolving));
        }
        Throwable root = root(fault);
        if (root instanceof NoClassDefFoundError || root instanceof ClassNotFoundException) {
            return missingClass(symbolicName, root, fit);
        }
        return new Reason(
                symbolicName + " does not start: " + text(root) + ".",
                List.of("Ask its maker, or install another version.", "Remove " + symbolicName + "."));
    }

    // The resolver's own explanation, with only the names left: "a -> b -> c; a -> d".
    private static String chains(String resolving) {
        List<String> chains = new ArrayList<>();
        StringBuilder chain = new StringBuilder();
        for (String line : resolving.lines().toList()) {
            Matcher link = LINK.matcher(line);
            if (line.startsWith("Chain ") && !chain.isEmpty()) {
                chains.add(chain.toString());
                chain.setLength(0);
            } else if (link.matches() && !chain.toString().endsWith(link.group(1))) {
                chain.append(chain.isEmpty() ? "" : " -> ").append(link.group(1));
            }
        }
        if (!chain.isEmpty()) {
            chains.add(chain.toString());
        }
        return chains.isEmpty() ? "" : " (" + String.join("; ", chains) + ")";
    }

    private static Reason twice(String symbolicName, String name, String first, String second, String chains) {
        return new Reason(
                symbolicName + " would see the package " + name + " twice, from " + first + " and from " + second
                        + ", and classes of the two do not mix" + chains + ".",
                List.of(
                        "Install versions of " + first + " and " + second + " that use the same " + name + ".",
                        "Remove " + symbolicName + "."));
    }

    private static Reason missingClass(String symbolicName, Throwable root, Fit fit) {
        Matcher name = MISSING.matcher(String.valueOf(root.getMessage()));
        if (!name.find()) {
            return new Reason(symbolicName + " does not start: " + text(root) + ".", List.of("Ask its maker."));
        }
        String type = name.group(1).replace('/', '.');
        String pack = type.substring(0, type.lastIndexOf('.'));
        Map<String, Offer> providers = new TreeMap<>(fit.offering(Need.ofPackage(pack)));
        providers.remove(symbolicName);
        String who = providers.isEmpty()
                ? "no bundle here offers that package"
                : "which " + String.join(", ", providers.keySet()) + " offers, but " + symbolicName
                        + " does not import";
        return new Reason(
                symbolicName + " does not start: it uses the class " + type + " of the package " + pack + ", "
                        + (providers.isEmpty() ? "and " : "") + who + ".",
                List.of(
                        "Import " + pack + " in the bundle's build (bnd does it by itself).",
                        "Install a bundle that offers " + pack + ".",
                        "Remove " + symbolicName + "."));
    }

    static Throwable root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    static String text(Throwable fault) {
        String message = fault.getMessage();
        boolean own = fault instanceof BundleException
                || fault instanceof IllegalStateException
                || fault instanceof TimeoutException;
        String text = message == null || message.isBlank()
                ? fault.getClass().getName()
                : own ? message : fault.getClass().getSimpleName() + ": " + message;
        String line = text.strip().lines().findFirst().orElse(text);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static String messages(Throwable fault) {
        StringBuilder all = new StringBuilder();
        for (Throwable t = fault; t != null; t = t.getCause()) {
            all.append(t.getMessage()).append('\n');
        }
        return all.toString();
    }
}
