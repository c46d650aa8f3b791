package dev.backline.core.internal.action;

import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionInfo;
import dev.backline.core.internal.action.Catalogue.Content;
import dev.backline.core.internal.action.Shelves.Jar;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says why a name is not there, and what to do. */
final class Missing {
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Shelves shelves;

    Missing(Catalogue catalogue, Ledger ledger, Shelves shelves) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.shelves = shelves;
    }

    /** Answers the kind of fault: two claims contradict each other, a bundle is missing, or the name is wrong. */
    Kind kind(String name) {
        if (catalogue.offer().conflicts().containsKey(name)) {
            return Kind.CONFLICT;
        }
        return resting(name).isPresent() || onShelf(name).isPresent() ? Kind.NOT_FOUND : Kind.USAGE;
    }

    /** Answers one sentence or two. */
    String explain(String name) {
        Offer offer = catalogue.offer();
        SortedSet<String> claims = offer.conflicts().get(name);
        if (claims != null) {
            return "\"" + name + "\" is claimed by "
                    + NearNames.or(List.copyOf(claims)).replace(" or ", " and ")
                    + ", so neither can be called. Remove one of them: backline bundle remove " + claims.last();
        }
        return resting(name)
                .map(content -> rests(name, content))
                .or(() -> onShelf(name).map(jar -> lies(name, jar)))
                .or(() -> groupOf(name, offer))
                .orElseGet(() -> unknown(name, offer));
    }

    private Optional<Content> resting(String name) {
        return catalogue.contents().stream()
                .filter(content -> content.actions().stream().anyMatch(d -> matches(d.info(), name)))
                .filter(content -> catalogue.offer().list().stream()
                        .noneMatch(info -> info.bundle().equals(content.bundle())))
                .findFirst();
    }

    private Optional<Jar> onShelf(String name) {
        if (!catalogue.offer().list().stream()
                .filter(i -> i.group().equals(name))
                .toList()
                .isEmpty()) {
            return Optional.empty(); // The group is there; asking the shelves would only confuse.
        }
        return shelves.jars().stream()
                .filter(jar -> jar.actions().stream().anyMatch(d -> matches(d.info(), name)))
                .filter(jar -> ledger.find(jar.bundle()).isEmpty())
                .findFirst();
    }

    private static boolean matches(ActionInfo info, String name) {
        return info.fullName().equals(name)
                || info.group().equals(name)
                || info.aliases().contains(name);
    }

    private String rests(String name, Content content) {
        Optional<Installed> installed = ledger.find(content.bundle());
        String fault = installed.flatMap(Installed::fault).map(f -> " " + f).orElse("");
        return "\"" + name + "\" belongs to the bundle " + content.bundle() + ", which is installed but does not run."
                + fault + " See: backline bundle why " + content.bundle();
    }

    private String lies(String name, Jar jar) {
        boolean known = ledger.history().stream().anyMatch(h -> h.symbolicName().equals(jar.bundle()));
        String command = known ? "rollback " + jar.bundle() : "install " + jar.file();
        return "\"" + name + "\" belongs to the bundle " + jar.bundle() + ", which is not installed. Bring it "
                + (known ? "back" : "in") + ": backline bundle " + command;
    }

    private static Optional<String> groupOf(String name, Offer offer) {
        int space = name.lastIndexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        String group = name.substring(0, space);
        String within = group + " ";
        List<String> verbs = offer.list().stream()
                .map(ActionInfo::fullName)
                .filter(full -> full.startsWith(within))
                .map(full -> full.substring(within.length()))
                .toList();
        if (verbs.isEmpty()) {
            return groupOf(group, offer);
        }
        String verb = name.substring(space + 1);
        return Optional.of("\"" + group + "\" has no action \"" + verb + "\". "
                + NearNames.question(verb, verbs)
                        .orElse("It has " + NearNames.or(verbs).replace(" or ", " and ") + "."));
    }

    private static String unknown(String name, Offer offer) {
        SortedSet<String> names = new TreeSet<>(offer.actions().keySet());
        names.addAll(offer.aliases().keySet());
        if (name.indexOf(' ') < 0) {
            offer.list().forEach(info -> names.add(info.group()));
        }
        names.remove("");
        String group = name.split(" ", 2)[0];
        return "There is no action \"" + name + "\" here, and no bundle that was ever installed brings it. "
                + NearNames.question(name, names)
                        .or(() -> NearNames.question(
                                group,
                                offer.list().stream()
                                        .map(ActionInfo::group)
                                        .filter(g -> !g.isEmpty())
                                        .toList()))
                        .orElse("See all with: backline actions");
    }
}
