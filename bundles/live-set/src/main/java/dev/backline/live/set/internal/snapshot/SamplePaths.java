package dev.backline.live.set.internal.snapshot;

import dev.backline.live.set.internal.reference.Places;
import dev.backline.live.set.internal.view.SampleRefView;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Paths of samples as a file has them: relative to the set's folder when it tells that, else absolute. A set that was moved without its samples tells both; where the
 * relative one leads nowhere and the absolute one to a file, the absolute one is answered, as Live would take it.
 */
final class SamplePaths {
    private final Places places;
    private final Map<Said, Path> known = new HashMap<>();

    /**
     * Takes the place of a set.
     *
     * @param set the file that the samples are read from
     */
    SamplePaths(Path set) {
        this.places = Places.of(set, Optional.empty());
    }

    Path of(SampleRefView sample) {
        boolean here = sample.relativeTo() == Places.BESIDE_SET || sample.relativeTo() == Places.IN_PROJECT;
        Said said = new Said(here, sample.relative(), sample.absolute(), sample.name());
        return known.computeIfAbsent(said, s -> find(s, sample));
    }

    private Path find(Said said, SampleRefView sample) {
        if (said.here() && said.absolute().isPresent() && places.near(sample).isEmpty()) {
            Optional<Path> far = places.find(sample);
            if (far.isPresent()) {
                return far.get();
            }
        }
        String text = said.here()
                ? said.relative().orElse(said.name())
                : said.absolute().or(said::relative).orElse(said.name());
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return Path.of(said.name().replace('\0', '_'));
        }
    }

    /**
     * What a file tells of a sample's place.
     *
     * @param here whether the relative path begins at the set or its project
     */
    private record Said(boolean here, Optional<String> relative, Optional<String> absolute, String name) {}
}
