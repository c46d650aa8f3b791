package dev.backline.api.session;

/**
 * Where an arrangement is cut into scenes.
 *
 * @param by what tells the places
 * @param bars length of a scene when bars tell
 * @param replace whether the new scenes take the place of those that are there; otherwise they come below
 */
public record SceneCut(By by, int bars, boolean replace) {
    /** Checks the length. */
    public SceneCut {
        if (bars < 1) {
            throw new IllegalArgumentException("Scenes are to be " + bars + " bars long, but 1 or more were expected.");
        }
    }

    /** Answers a cut at the locators; where clips change when there are none. */
    public static SceneCut atLocators() {
        return new SceneCut(By.LOCATORS, 8, false);
    }

    /** Answers the same cut, in place of the scenes that are there. */
    public SceneCut replacing() {
        return new SceneCut(by, bars, true);
    }

    /** What can tell the places. */
    public enum By {
        /** The locators, which name the scenes. */
        LOCATORS,
        /** Each so many bars. */
        BARS,
        /** Each bar line at which a clip of any track begins or ends. */
        CLIPS
    }
}
