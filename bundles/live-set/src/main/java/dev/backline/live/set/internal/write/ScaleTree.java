package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Era;
import dev.backline.model.Key;
import java.util.List;

/** Keys: by the scale's name in Live 11, by its place in Live's list in Live 12. */
final class ScaleTree {
    /** The first seven of the list, in the order of Live's menu; real sets show 0, 1 and 5. */
    private static final List<String> ORDER =
            List.of("Major", "Minor", "Dorian", "Mixolydian", "Lydian", "Phrygian", "Locrian");

    private ScaleTree() {}

    static void fill(Element scale, Key key, SetContext context) {
        if (context.era() == Era.LIVE_11) {
            scale.set("RootNote", key.root().semitone());
            scale.set("Name", key.scale().name());
            return;
        }
        scale.set("Root", key.root().semitone());
        int index = ORDER.indexOf(key.scale().name());
        if (index < 0) {
            context.omissions().add("Scale " + key.scale().name() + ": its number in Live 12 is not known.");
        }
        scale.set("Name", Math.max(0, index));
    }
}
