package dev.backline.live.bridge.internal.action;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.internal.install.ScriptFolder;
import dev.backline.live.bridge.internal.install.UserLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Looks at each link between Backline and Live, from the script to the reply. */
final class Diagnosis {
    private static final int ROUNDS = 5;

    private final Live live;
    private final UserLibraries libraries;
    private final List<Finding> findings = new ArrayList<>();

    Diagnosis(Live live, UserLibraries libraries) {
        this.live = live;
        this.libraries = libraries;
    }

    List<Finding> run() {
        List<Path> found = libraries.found();
        if (found.isEmpty()) {
            findings.add(new Finding(
                    true, "User library", "none in " + libraries.candidates() + "; Live may keep it elsewhere"));
        }
        found.forEach(this::script);
        try (LiveConnection connection = live.open(Consent.READ)) {
            findings.add(new Finding(true, "Reply port", live.target().replyPort() + " is ours"));
            answers(connection);
        } catch (LiveFault e) {
            findings.add(
                    new Finding(false, e.kind() == LiveFault.Kind.PORT_TAKEN ? "Reply port" : "Live", e.getMessage()));
        }
        return findings;
    }

    private void script(Path library) {
        Path folder = library.resolve("Remote Scripts").resolve(ScriptFolder.NAME);
        if (!Files.isDirectory(folder)) {
            findings.add(new Finding(
                    false,
                    "Remote script",
                    "not in " + folder + ". Put it there with 'backline live install --from FOLDER'."));
            return;
        }
        try {
            ScriptFolder script = ScriptFolder.read(folder);
            findings.add(new Finding(
                    script.isAbletonOsc(),
                    "Remote script",
                    script.isAbletonOsc()
                            ? folder.toString()
                            : folder + " is not AbletonOSC, or parts of it are missing."));
            Optional<String> warning = script.warning();
            findings.add(new Finding(
                    warning.isEmpty(), "Network", warning.orElse("The script listens to this machine only.")));
        } catch (IOException e) {
            findings.add(new Finding(false, "Remote script", folder + " cannot be read: " + e.getMessage()));
        }
    }

    private void answers(LiveConnection connection) throws LiveFault {
        findings.add(new Finding(true, "Live", connection.application().version() + " at " + connection.target()));
        double worst = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            connection.song().tempo().read();
            worst = Math.max(worst, (System.nanoTime() - begin) / 1e6);
        }
        boolean slow = worst > live.target().patience().value() * 1_000;
        findings.add(new Finding(
                !slow,
                "Reply time",
                String.format(Locale.ROOT, "%.0f ms at most in %d tries", worst, ROUNDS)
                        + (slow ? ". Live is busy, or messages are lost; raise live.bridge.patience." : "")));
        OptionalDouble load = connection.application().load();
        findings.add(new Finding(
                true,
                "Load",
                load.isPresent()
                        ? String.format(Locale.ROOT, "%.1f %% on average", load.getAsDouble())
                        : "unknown: this Live does not tell it"));
    }
}
