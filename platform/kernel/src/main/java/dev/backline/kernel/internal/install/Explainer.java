package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.ledger.Seen;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.internal.manifest.BadBundleException;
import dev.backline.kernel.internal.manifest.BundleJar;
import dev.backline.kernel.internal.manifest.Fit;
import dev.backline.kernel.internal.manifest.Need;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Outcome.State;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Answers questions about bundles in sentences. */
final class Explainer {
    private final Frame frame;
    private final Shelf shelf;
    private final Fitting fitting;
    private final LiveLedger ledger;
    private final Room room;

    Explainer(Frame frame, Shelf shelf, Fitting fitting, LiveLedger ledger, Room room) {
        this.frame = frame;
        this.shelf = shelf;
        this.fitting = fitting;
        this.ledger = ledger;
        this.room = room;
    }

    /** Why it does not run, or that it does. */
    Outcome why(String symbolicName) {
        Optional<Installed> row = ledger.find(symbolicName);
        if (row.isEmpty()) {
            return refusedFile(symbolicName).orElseGet(() -> unknown(symbolicName));
        }
        Map<String, Wanted> wanted = shelf.wanted(shelf.ledger().known());
        Optional<Bundle> bundle = Optional.ofNullable(wanted.get(symbolicName)).flatMap(frame::find);
        Fit fit = fitting.of(wanted);
        String title = symbolicName + " " + row.get().version();
        if (bundle.filter(frame::isStuck).isPresent()) {
            return outcome(
                    State.NEEDS_RESTART,
                    row.get(),
                    title + " hangs in its start or stop.",
                    List.of("Restart Backline."));
        }
        if (bundle.filter(Frame::isUp).isPresent()) {
            return outcome(
                    State.UNCHANGED,
                    row.get(),
                    title + " runs (" + row.get().origin() + ")" + uses(wanted.get(symbolicName), fit) + ".",
                    List.of());
        }
        if (wanted.containsKey(symbolicName) && !fit.standing().contains(symbolicName)) {
            Reasons.Reason reason = Reasons.lack(symbolicName, fit);
            return outcome(State.WAITING, row.get(), reason.sentence(), reason.candidates());
        }
        return outcome(
                State.QUARANTINED,
                row.get(),
                row.get().fault().orElse(title + " is not started."),
                List.of("Install another version.", "Try it again.", "Remove it."));
    }

    private String uses(@Nullable Wanted wanted, Fit fit) {
        Optional<BundleJar> jar = Optional.ofNullable(wanted).flatMap(fitting::jar);
        TreeSet<String> providers = new TreeSet<>();
        jar.ifPresent(one -> {
            for (Need need : one.needs()) {
                fit.provider(need)
                        .filter(name -> !name.equals(one.symbolicName()) && !name.equals("the kernel"))
                        .ifPresent(providers::add);
            }
        });
        return providers.isEmpty() ? "" : " and uses " + String.join(", ", providers);
    }

    private Optional<Outcome> refusedFile(String name) {
        return shelf.ledger().known().seen().values().stream()
                .filter(seen -> !seen.accepted()
                        && (seen.symbolicName().equals(name) || seen.file().equals(name)))
                .findFirst()
                .map(Seen::refusal)
                .map(sentence -> refused(name, sentence));
    }

    private Outcome unknown(String name) {
        List<String> near = ledger.installed().stream()
                .map(Installed::symbolicName)
                .filter(one -> one.endsWith(name) || one.contains(name))
                .limit(3)
                .map(one -> "Did you mean " + one + "?")
                .toList();
        return new Outcome(
                State.NOT_FOUND,
                name,
                "",
                "No bundle is called " + name + ".",
                near.isEmpty() ? List.of("See the names with \"backline bundle list\".") : near,
                Optional.empty());
    }

    Outcome notRemovable(String symbolicName) {
        return shelf.ofEdition(symbolicName)
                .map(one -> new Outcome(
                        State.REFUSED,
                        symbolicName,
                        one.version(),
                        symbolicName
                                + " belongs to the edition and is not removed. Start an edition without it instead.",
                        List.of(),
                        Optional.empty()))
                .orElseGet(() -> unknown(symbolicName));
    }

    Outcome nothingKept(String symbolicName) {
        Optional<Installed> row = ledger.find(symbolicName);
        return row.isEmpty()
                ? unknown(symbolicName)
                : outcome(
                        State.REFUSED,
                        row.get(),
                        symbolicName + " " + row.get().version() + " is the only version that was ever here; there is"
                                + " nothing to return to.",
                        List.of("Install the wanted version from its file."));
    }

    Outcome followed(String name, Map<String, Wanted> before, Map<String, Wanted> now) {
        Wanted is = now.get(name);
        if (is == null) {
            return new Outcome(
                    State.REMOVED, name, "", name + " was removed by another process.", List.of(), Optional.empty());
        }
        State state = before.containsKey(name) ? State.UPDATED : State.INSTALLED;
        return new Outcome(
                state,
                name,
                is.version(),
                name + " " + is.version() + " was installed by another process.",
                List.of(),
                Optional.empty());
    }

    Outcome refused(String subject, String sentence) {
        return new Outcome(State.REFUSED, subject, "", sentence, List.of(), Optional.empty());
    }

    Outcome refused(String subject, Exception cause) {
        boolean told = cause instanceof BadBundleException;
        boolean missing = told && String.valueOf(cause.getMessage()).contains("does not exist");
        String sentence = told
                ? String.valueOf(cause.getMessage())
                : cause instanceof IOException failed
                        ? room.sentence(subject, failed)
                        : subject + " was left as it is: " + Reasons.text(cause) + ".";
        return new Outcome(
                missing ? State.NOT_FOUND : State.REFUSED, subject, "", sentence, List.of(), Optional.of(cause));
    }

    private static Outcome outcome(State state, Installed row, String sentence, List<String> candidates) {
        return new Outcome(state, row.symbolicName(), row.version(), sentence, candidates, Optional.empty());
    }
}
