package dev.backline.live.bridge.internal.script;

import dev.backline.api.action.Intent;
import dev.backline.api.set.SetDocuments;
import dev.backline.live.bridge.api.Live;
import dev.backline.scripting.api.GroupWords;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands each script a {@code live} of its own. */
@Component
public final class LiveGroupWords implements GroupWords {
    private final Live live;
    private final SetDocuments documents;

    /** Takes the way to a running Live, and what opens sets on disk. */
    @Activate
    public LiveGroupWords(@Reference Live live, @Reference SetDocuments documents) {
        this.live = live;
        this.documents = documents;
    }

    @Override
    public String group() {
        return "live";
    }

    @Override
    public Map<String, String> members() {
        return WordList.SONG;
    }

    @Override
    public Map<String, String> members(String behind) {
        return WordList.behind(behind);
    }

    @Override
    public Object open(Intent intent) {
        return new LiveWords(new Places(live, documents, intent), Talk.of(live, intent));
    }
}
