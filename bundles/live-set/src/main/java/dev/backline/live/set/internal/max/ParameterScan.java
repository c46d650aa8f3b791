package dev.backline.live.set.internal.max;

import dev.backline.api.set.SetFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects the parameters of a device: those of its own objects, and those of the patchers in other files, which the device names by
 * path in {@code parameters}. What it says there holds before what an object says, for one patcher may be used many times.
 */
final class ParameterScan {
    /** Patchers of other files are read up to here in all. */
    private static final long MOST_BYTES = 16L << 20;

    private static final int MOST_PARAMETERS = 10_000;
    private static final int MOST_STEPS = 64;
    private static final int MOST_TYPED = 256;

    /** A patcher's name with blanks stands in quotes; the second word is that of {@code poly~} and the like. */
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    private final Patcher root;
    private final Json names;
    private final Map<String, FrozenFile> files = new HashMap<>();
    private final Map<String, Optional<Patcher>> read = new HashMap<>();
    private final IdentityHashMap<Json, Map<String, Box>> boxes = new IdentityHashMap<>();
    private long left = MOST_BYTES;

    ParameterScan(Patcher root, List<FrozenFile> files) {
        this.root = root;
        names = root.json().get("parameters");
        files.stream().filter(FrozenFile::isJson).forEach(f -> this.files.putIfAbsent(f.name(), f));
    }

    List<MaxParameter> parameters() {
        List<MaxParameter> answer = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        root.all().forEach((path, patcher) -> {
            for (Box box : patcher.boxes()) {
                box.parameter().filter(said -> answer.size() < MOST_PARAMETERS).ifPresent(said -> {
                    String own = path + box.id();
                    seen.add(own);
                    answer.add(MaxParameter.of(own, box, said, name(own, 0), name(own, 1)));
                });
            }
        });
        names.members().forEach((path, said) -> {
            if (answer.size() < MOST_PARAMETERS && !said.elements().isEmpty() && seen.add(path)) {
                answer.add(elsewhere(path));
            }
        });
        return List.copyOf(answer);
    }

    private Optional<String> name(String path, int index) {
        List<Json> said = names.get(path).elements();
        return said.size() > index ? said.get(index).text() : Optional.empty();
    }

    private MaxParameter elsewhere(String path) {
        Optional<Box> box = Optional.empty();
        Optional<Patcher> patcher = Optional.of(root);
        for (String id : path.split("::", MOST_STEPS)) {
            box = patcher.flatMap(p -> box(p, id));
            patcher = box.flatMap(this::within);
        }
        String longName = name(path, 0).orElse("");
        String shortName = name(path, 1).orElse(longName);
        return box.flatMap(b -> b.parameter()
                        .map(said -> MaxParameter.of(path, b, said, Optional.of(longName), Optional.of(shortName))))
                .orElseGet(() -> MaxParameter.elsewhere(path, longName, shortName));
    }

    private Optional<Box> box(Patcher patcher, String id) {
        Map<String, Box> byId = boxes.computeIfAbsent(patcher.json(), json -> {
            Map<String, Box> all = new HashMap<>();
            patcher.boxes().forEach(b -> all.putIfAbsent(b.id(), b));
            return all;
        });
        // A voice of poly~ is named by the object and the voice's number.
        int dot = id.lastIndexOf('.');
        return Optional.ofNullable(byId.get(id))
                .or(() -> Optional.ofNullable(byId.get(dot < 0 ? id : id.substring(0, dot))));
    }

    private Optional<Patcher> within(Box box) {
        String named = box.json().get("name").text().orElse("");
        String typed = box.text();
        Stream<String> words = WORD.matcher(typed.substring(0, Math.min(MOST_TYPED, typed.length())))
                .results()
                .limit(2)
                .map(m -> m.group().replace("\"", ""));
        return box.patcher()
                .or(() -> Stream.concat(Stream.of(named), words)
                        .flatMap(n -> Stream.of(n, n + ".maxpat"))
                        .filter(files::containsKey)
                        .findFirst()
                        .flatMap(this::file));
    }

    private Optional<Patcher> file(String name) {
        Optional<Patcher> known = read.get(name);
        if (known != null) {
            return known;
        }
        Optional<Patcher> patcher = Optional.ofNullable(files.get(name)).flatMap(this::parse);
        read.put(name, patcher);
        return patcher;
    }

    private Optional<Patcher> parse(FrozenFile file) {
        left -= file.content().length();
        try {
            return left < 0
                    ? Optional.empty()
                    : Patcher.of(Json.parse(file.text().text(), file.content().file()));
        } catch (SetFault unreadable) {
            // Only the kinds of its parameters stay unknown; the check of the device tells what is wrong with the file.
            return Optional.empty();
        }
    }
}
