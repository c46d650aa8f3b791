package dev.backline.core.internal.action;

import dev.backline.api.action.ActionInfo;
import dev.backline.core.internal.action.Catalogue.Content;
import dev.backline.core.internal.action.Catalogue.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/**
 * The actions that can be called, at one moment. A name that two bundles claim belongs to neither.
 *
 * @param actions by full name
 * @param aliases other names and what they stand for; a full name is never hidden by one
 * @param conflicts names that more than one bundle claims, and which ones
 */
record Offer(
        SortedMap<String, Place> actions,
        SortedMap<String, String> aliases,
        SortedMap<String, SortedSet<String>> conflicts) {

    /** Answers the offer of those bundles that can be called. */
    static Offer of(Map<Long, Content> contents, LongPredicate callable) {
        SortedMap<String, List<Place>> claims = new TreeMap<>();
        SortedMap<String, List<Place>> otherNames = new TreeMap<>();
        new TreeMap<>(contents).forEach((id, content) -> {
            if (!content.actions().isEmpty() && callable.test(id)) {
                for (Declared declared : content.actions()) {
                    Place place = new Place(declared, id);
                    claims.computeIfAbsent(declared.info().fullName(), name -> new ArrayList<>())
                            .add(place);
                    declared.info()
                            .aliases()
                            .forEach(alias -> otherNames
                                    .computeIfAbsent(alias, name -> new ArrayList<>())
                                    .add(place));
                }
            }
        });
        SortedMap<String, Place> actions = new TreeMap<>();
        SortedMap<String, SortedSet<String>> conflicts = new TreeMap<>();
        claims.forEach((name, places) -> {
            if (places.size() == 1) {
                actions.put(name, places.getFirst());
            } else {
                conflicts.put(name, bundles(places));
            }
        });
        SortedMap<String, String> aliases = new TreeMap<>();
        otherNames.forEach((alias, places) -> {
            if (places.size() > 1) {
                conflicts.putIfAbsent(alias, bundles(places));
            } else if (!claims.containsKey(alias)) {
                aliases.put(alias, places.getFirst().info().fullName());
            }
        });
        return new Offer(actions, aliases, conflicts);
    }

    private static SortedSet<String> bundles(List<Place> places) {
        SortedSet<String> bundles = new TreeSet<>();
        places.forEach(place -> bundles.add(place.info().bundle()));
        return bundles;
    }

    /** Answers the action of a full name or alias. */
    Optional<Place> find(String name) {
        return Optional.ofNullable(actions.get(aliases.getOrDefault(name, name)));
    }

    /** Answers all actions, sorted by full name. */
    List<ActionInfo> list() {
        return actions.values().stream().map(Place::info).toList();
    }
}
