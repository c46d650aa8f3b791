package dev.backline.live.bridge.internal.script;

import dev.backline.api.action.Intent;
import dev.backline.api.set.SetDocuments;
import dev.backline.live.bridge.api.Live;
import dev.backline.scripting.api.GroupWords;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands each script a {@code live} of its own. */
@Component
public final class LiveGroupWords implements GroupWords {
    private static final Map<String, String> MEMBERS = members(
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

    private final Live live;
    private final SetDocuments documents;

    /** Takes the way to a running Live, and what opens sets on disk. */
    @Activate
    public LiveGroupWords(@Reference Live live, @Reference SetDocuments documents) {
        this.live = live;
        this.documents = documents;
    }

    private static Map<String, String> members(String... pairs) {
        Map<String, String> members = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(members);
    }

    @Override
    public String group() {
        return "live";
    }

    @Override
    public Map<String, String> members() {
        return MEMBERS;
    }

    @Override
    public Object open(Intent intent) {
        return new LiveWords(new Places(live, documents, intent), Talk.of(live, intent));
    }
}
