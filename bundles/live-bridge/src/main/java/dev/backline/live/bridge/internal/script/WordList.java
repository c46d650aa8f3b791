package dev.backline.live.bridge.internal.script;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The words of a script for who completes and looks up: by what they are said behind. */
final class WordList {
    static final Map<String, String> SONG = words(
            "addScene", "Adds a scene of a name at the end; inside of write.",
            "ask", "Asks an address of AbletonOSC with arguments, and answers its values.",
            "message", "Shows a text in Live's status bar.",
            "metronome", "Whether the metronome is on.",
            "on",
                    "The same words for another Live by its port, or for a set on disk: live.on('Song.als', out: 'New.als').",
            "onBeat", "Calls a closure with the number of each beat.",
            "play", "Starts the transport; inside of write.",
            "playing", "Whether the transport runs.",
            "position", "Where the song stands, in beats.",
            "quantisation", "The grid that launches wait for.",
            "recording", "Whether Live records into the arrangement.",
            "scenes", "The scenes, by index or name: live.scenes['Verse'].fire().",
            "signature", "The time signature.",
            "steps", "What was changed so far, one sentence each.",
            "stop", "Stops the transport; inside of write.",
            "stopClips", "Stops all clips; inside of write.",
            "tempo", "The tempo; it can be set inside of write.",
            "tracks", "The tracks, by index or name: live.tracks['Bass'].volume = -6.dB.",
            "version", "Live's version.",
            "waitBeats", "Waits for so many beats of the song.",
            "waitUntil", "Waits until a closure answers true.",
            "write", "Lets a closure write; with destroy: true it may delete and replace.");

    static final Map<String, String> THINGS = words(
            "names", "Their names in order.",
            "size", "How many there are.");

    static final Map<String, String> TRACK = words(
            "arm", "Whether it is armed; it can be set inside of write.",
            "clips", "Its clips by scene, from 0.",
            "color", "Its colour in the palette, 0 to 69; it can be set inside of write.",
            "devices", "Its devices, by index or name.",
            "index", "Its place, from 0.",
            "meter", "What its meter shows, 0 to 1.",
            "midi", "Whether it takes notes.",
            "mute", "Whether it is muted; it can be set inside of write.",
            "name", "Its name; it can be set inside of write.",
            "onPlaying",
                    "Calls a closure with the scene whose clip plays, -1 for none, now and whenever another one does.",
            "pan", "Its pan pot, -1 to 1; it can be set inside of write.",
            "playing", "The scene whose clip plays, from 0; null when none does.",
            "send", "A send, counted from 0; with a level it sets it, inside of write.",
            "slot", "The slot at a scene, from 0.",
            "solo", "Whether it is soloed; it can be set inside of write.",
            "stop", "Stops its clips; inside of write.",
            "volume", "Its fader in decibels; it can be set inside of write: volume = -6.dB.");

    static final Map<String, String> SCENE = words(
            "color", "Its colour in the palette, -1 for none; it can be set inside of write.",
            "fire", "Fires it; inside of write.",
            "index", "Its place, from 0.",
            "name", "Its name; it can be set inside of write.",
            "tempo", "The tempo that it starts with, null for none; it can be set inside of write.");

    static final Map<String, String> SLOT = words(
            "clip", "Its clip.",
            "copyTo", "Copies its clip into another slot; inside of write.",
            "create", "Makes an empty clip of notes of a length, and answers it; inside of write.",
            "delete", "Deletes its clip; inside of write(destroy: true).",
            "fire", "Fires it; inside of write.",
            "full", "Whether a clip lies in it.",
            "stop", "Stops it; inside of write.");

    static final Map<String, String> CLIP = words(
            "add", "Adds a list of notes; inside of write.",
            "color", "Its colour in the palette; it can be set inside of write.",
            "fire", "Fires it; inside of write.",
            "length", "Its length in beats.",
            "looped", "Whether it repeats; it can be set inside of write.",
            "mute", "Whether it is switched off; it can be set inside of write.",
            "name", "Its name; it can be set inside of write.",
            "notes", "Its notes.",
            "playing", "Whether it plays.");

    static final Map<String, String> DEVICE = words(
            "kind", "Live's word for its kind.",
            "name", "Its name.",
            "parameters",
                    "The names of its parameters; one of them is device['Frequency'], which can be set inside of write.");

    private static final Map<String, Map<String, String>> BEHIND = Map.ofEntries(
            Map.entry("on()", SONG),
            Map.entry("tracks", THINGS),
            Map.entry("scenes", THINGS),
            Map.entry("tracks[]", TRACK),
            Map.entry("scenes[]", SCENE),
            Map.entry("addScene()", SCENE),
            Map.entry("tracks[].devices", THINGS),
            Map.entry("tracks[].devices[]", DEVICE),
            Map.entry("tracks[].clips[]", CLIP),
            Map.entry("tracks[].slot()", SLOT),
            Map.entry("tracks[].slot().clip", CLIP),
            Map.entry("tracks[].slot().create()", CLIP));

    private WordList() {}

    /** Answers what can be said behind a word; another Live or a set on disk has the same words. */
    static Map<String, String> behind(String word) {
        String own = word.startsWith("on().") ? word.substring("on().".length()) : word;
        return BEHIND.getOrDefault(own, Map.of());
    }

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(words);
    }
}
