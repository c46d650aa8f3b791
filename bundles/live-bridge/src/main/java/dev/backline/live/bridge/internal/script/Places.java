package dev.backline.live.bridge.internal.script;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.internal.paper.PaperLive;
import dev.backline.scripting.api.ScriptFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code live.on(...)} may name: a port, a host and a port, or a set on disk. */
record Places(Live live, SetDocuments documents, Intent intent) {
    private static final Pattern PORTS = Pattern.compile("(?:([\\w.-]+):)?(\\d{1,5})(?:/(\\d{1,5}))?");

    /** Answers words for a place such as {@code 11000}, {@code 127.0.0.1:11000/11001} or {@code Song.als}. */
    LiveWords open(String place, Optional<Path> out) {
        Matcher ports = PORTS.matcher(place);
        if (ports.matches()) {
            return new LiveWords(this, Talk.of(live, target(ports), intent));
        }
        PaperLive paper = paper(Path.of(place));
        return new LiveWords(this, new Talk(() -> paper, intent), Optional.of(() -> save(paper, place, out)));
    }

    private LiveTarget target(Matcher ports) {
        LiveTarget usual = live.target();
        String host = ports.group(1) == null ? usual.host() : ports.group(1);
        int reply = ports.group(3) == null ? usual.replyPort() : Integer.parseInt(ports.group(3));
        try {
            return new LiveTarget(host, Integer.parseInt(ports.group(2)), reply, usual.patience(), usual.attempts());
        } catch (IllegalArgumentException e) {
            throw Asked.wrong("live.on \"" + ports.group() + "\": " + e.getMessage());
        }
    }

    private PaperLive paper(Path file) {
        try {
            return new PaperLive(documents.open(file, Progress.NONE), Consent.READ);
        } catch (SetFault e) {
            throw new ScriptFault(new ActionFault(ActionFault.Kind.REFUSED, String.valueOf(e.getMessage()), e));
        } catch (IOException e) {
            throw new ScriptFault(new ActionFault(
                    ActionFault.Kind.NOT_FOUND,
                    file + " is neither a set that can be read nor a port: " + e.getMessage()
                            + ". Give a set such as Song.als, or a port such as 11000.",
                    e));
        }
    }

    private void save(PaperLive paper, String place, Optional<Path> out) {
        if (!paper.changed()) {
            return;
        }
        Path target = out.orElseThrow(() -> Asked.wrong("live.on \"" + place
                + "\" was changed, but has no place to go. Say where: live.on \"" + place + "\", out: 'New.als'"));
        try {
            if (Files.exists(target)) {
                throw new ScriptFault(new ActionFault(
                        ActionFault.Kind.CONFLICT,
                        target + " is there already and was left as it is. Choose another name."));
            }
            paper.saveAs(target);
        } catch (SetFault | IOException e) {
            throw new ScriptFault(
                    new ActionFault(ActionFault.Kind.REFUSED, target + " was not written: " + e.getMessage(), e));
        }
    }
}
