package dev.backline.live.set.internal.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The samples of a set that are not where it says.
 *
 * @param file the set
 * @param project the project that it belongs to
 * @param named how many different files it names
 * @param found how many are there
 * @param ofLive how many belong to Live, to a pack or to a user library that was not named
 * @param missing those that are not there
 */
public record MissingSamples(
        Path file, Optional<Path> project, int named, int found, int ofLive, List<Missing> missing) {
    /**
     * A file that is not there.
     *
     * @param name of the file
     * @param path as the set has it
     * @param bytes how long it was, when the set tells
     * @param usedBy track and clip or device
     */
    public record Missing(String name, String path, Optional<Long> bytes, List<String> usedBy) {
        static Missing of(SampleUse.Key key, List<SampleUse> users) {
            SampleUse first = users.getFirst();
            Optional<Long> bytes = first.ref()
                    .node()
                    .child("FileRef")
                    .map(FileFacts::of)
                    .filter(FileFacts::isKnown)
                    .map(FileFacts::size);
            return new Missing(first.ref().name(), key.path(), bytes, SampleUses.users(users));
        }
    }

    /** Copies the list. */
    public MissingSamples {
        missing = List.copyOf(missing);
    }

    /** Answers what is missing of the uses in a file. */
    public static MissingSamples of(Path file, List<SampleUse> uses, Places places) {
        Map<SampleUse.Key, List<SampleUse>> files = SampleUses.byFile(uses);
        List<Missing> missing = new ArrayList<>();
        int found = 0;
        int ofLive = 0;
        for (Map.Entry<SampleUse.Key, List<SampleUse>> one : files.entrySet()) {
            switch (places.state(one.getValue().getFirst().ref())) {
                case FOUND -> found++;
                case OF_LIVE -> ofLive++;
                case MISSING -> missing.add(Missing.of(one.getKey(), one.getValue()));
            }
        }
        missing.sort(java.util.Comparator.comparing(Missing::path));
        return new MissingSamples(file, places.project(), files.size(), found, ofLive, missing);
    }
}
