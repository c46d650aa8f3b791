package dev.backline.generators.internal.form;

import java.util.List;
import java.util.Map;

/** The courses of the genres, by tables of our own: charts of songs do not tell how a club track runs. */
final class Plans {
    private static final Plan HOUSE = new Plan(
            "intro:2 groove:3 break:2 drop:4 outro:2",
            "intro:2",
            "groove:3 break:2 build:1 drop:4",
            List.of("break:2 build:1 drop:4", "bridge:2 break:2 build:1 drop:4", "groove:2 break:2 drop:4"),
            "outro:2",
            48,
            Map.ofEntries(
                    Map.entry("intro", "kick hat percussion pad"),
                    Map.entry("groove", "kick clap hat bass sub chords"),
                    Map.entry("groove+", "kick clap hat open-hat shaker bass sub chords percussion"),
                    Map.entry("break", "pad chords pluck lead"),
                    Map.entry("break+", "pad chords pluck lead bass"),
                    Map.entry("build", "clap hat shaker percussion pad chords pluck"),
                    Map.entry("drop", "kick clap hat open-hat shaker percussion bass sub chords lead"),
                    Map.entry("drop+", "kick clap hat open-hat shaker percussion bass sub chords pluck lead pad"),
                    Map.entry("bridge", "kick hat shaker bass percussion pad"),
                    Map.entry("outro", "kick hat percussion bass")));

    private static final Plan TECHNO = new Plan(
            "intro:2 groove:3 break:2 drop:4 outro:2",
            "intro:2",
            "groove:3 break:2 build:1 drop:4",
            List.of("break:2 build:1 drop:4", "bridge:3 break:2 build:1 drop:4", "groove:3 build:1 drop:4"),
            "outro:2",
            48,
            Map.ofEntries(
                    Map.entry("intro", "kick hat texture"),
                    Map.entry("groove", "kick hat open-hat percussion bass sub texture"),
                    Map.entry("groove+", "kick clap hat open-hat percussion bass sub texture"),
                    Map.entry("break", "chords pluck texture lead"),
                    Map.entry("break+", "chords pluck texture lead hat"),
                    Map.entry("build", "clap hat percussion pluck lead texture"),
                    Map.entry("drop", "kick clap hat open-hat ride percussion bass sub chords lead"),
                    Map.entry("drop+", "kick clap hat open-hat ride percussion bass sub chords pluck lead texture"),
                    Map.entry("bridge", "kick clap hat bass sub percussion texture"),
                    Map.entry("outro", "kick hat percussion bass")));

    private static final Plan AMBIENT = new Plan(
            "intro:2 drift:3 bloom:4 still:2 outro:2",
            "intro:2",
            "drift:3 bloom:4 still:2",
            List.of("drift:3 bloom:4", "drift:2 still:1 bloom:4", "drift:3 bloom:3 still:2"),
            "outro:2",
            26,
            Map.ofEntries(
                    Map.entry("intro", "pad texture"),
                    Map.entry("drift", "pad bass lead percussion texture"),
                    Map.entry("drift+", "pad bass lead percussion"),
                    Map.entry("bloom", "pad bass chords lead percussion texture"),
                    Map.entry("bloom+", "pad bass chords lead percussion"),
                    Map.entry("still", "chords texture"),
                    Map.entry("still+", "pad lead"),
                    Map.entry("outro", "pad bass texture")));

    private static final Plan DRUM_AND_BASS = new Plan(
            "intro:2 build:1 drop:4 break:2 outro:2",
            "intro:2",
            "groove:3 build:1 drop:5",
            List.of("break:2 build:1 drop:5", "bridge:2 break:2 build:1 drop:4", "break:3 drop:5"),
            "outro:2",
            60,
            Map.ofEntries(
                    Map.entry("intro", "hat percussion pad"),
                    Map.entry("groove", "kick snare hat pad chords pluck"),
                    Map.entry("build", "snare hat chords pad pluck"),
                    Map.entry("drop", "kick snare hat open-hat ride percussion bass sub chords"),
                    Map.entry("drop+", "kick snare hat open-hat ride percussion bass sub lead chords pluck"),
                    Map.entry("break", "pad chords pluck lead"),
                    Map.entry("break+", "pad lead percussion"),
                    Map.entry("bridge", "kick snare hat bass sub pad"),
                    Map.entry("outro", "kick hat percussion pad bass")));

    private static final Plan HIP_HOP = new Plan(
            "intro:1 verse:3 hook:2 bridge:1 outro:1",
            "intro:1",
            "verse:4 hook:2",
            List.of("verse:4 hook:2", "bridge:2 hook:2", "verse:3 break:1 hook:2"),
            "outro:1",
            26,
            Map.ofEntries(
                    Map.entry("intro", "chords texture hat"),
                    Map.entry("verse", "kick snare hat bass chords texture"),
                    Map.entry("verse+", "kick snare hat shaker bass chords percussion"),
                    Map.entry("hook", "kick snare hat open-hat shaker percussion bass chords lead"),
                    Map.entry("hook+", "kick snare hat open-hat shaker percussion bass chords lead texture"),
                    Map.entry("bridge", "percussion bass chords lead"),
                    Map.entry("break", "chords lead texture"),
                    Map.entry("outro", "kick snare chords texture")));

    private static final Plan TRAP = new Plan(
            "intro:2 verse:3 build:1 hook:4 outro:2",
            "intro:2",
            "verse:4 build:1 hook:4",
            List.of("verse:4 hook:4", "break:2 build:1 hook:4", "bridge:2 hook:4"),
            "outro:2",
            44,
            Map.ofEntries(
                    Map.entry("intro", "pad pluck lead"),
                    Map.entry("verse", "kick snare hat bass pad"),
                    Map.entry("verse+", "kick snare hat shaker percussion bass pad lead"),
                    Map.entry("build", "clap hat percussion pad pluck"),
                    Map.entry("hook", "kick snare clap hat open-hat shaker percussion bass lead"),
                    Map.entry("hook+", "kick snare clap hat open-hat shaker percussion bass pluck lead pad"),
                    Map.entry("break", "pad pluck lead percussion"),
                    Map.entry("bridge", "kick hat bass pad"),
                    Map.entry("outro", "bass pad lead")));

    private static final Map<String, Plan> BY_GENRE = Map.of(
            "house",
            HOUSE,
            "techno",
            TECHNO,
            "ambient",
            AMBIENT,
            "drum-and-bass",
            DRUM_AND_BASS,
            "hip-hop",
            HIP_HOP,
            "trap",
            TRAP);

    private Plans() {}

    /** Answers the plan of a genre; of an unknown one that of house with a kick, else that of ambient. */
    static Plan of(String genre, boolean hasKick) {
        return BY_GENRE.getOrDefault(genre, hasKick ? HOUSE : AMBIENT);
    }
}
