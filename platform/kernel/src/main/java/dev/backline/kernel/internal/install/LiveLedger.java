package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.ledger.HistoryFile;
import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.spi.Consent;
import dev.backline.kernel.spi.Happening;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Installed.State;
import dev.backline.kernel.spi.Ledger;
import dev.backline.kernel.spi.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;

/** The ledger as a service: the home's record, and the edition as the framework shows it. */
final class LiveLedger implements Ledger {
    private final Frame frame;
    private final Shelf shelf;
    private final Fitting fitting;
    private final HistoryFile history;
    private final Map<String, String> faults = new ConcurrentHashMap<>();

    LiveLedger(Frame frame, Shelf shelf, Fitting fitting, HistoryFile history) {
        this.frame = frame;
        this.fitting = fitting;
        this.shelf = shelf;
        this.history = history;
    }

    /** Notes why a bundle of the edition does not run, for this process. */
    void fault(String symbolicName, String sentence) {
        faults.put(symbolicName, sentence);
    }

    void mended(String symbolicName) {
        faults.remove(symbolicName);
    }

    @Override
    public long revision() {
        return shelf.ledger().known().revision();
    }

    @Override
    public List<Installed> installed() {
        return rows(name -> true);
    }

    // A row is only worked out for a bundle that is asked for: whether one fits is dear to know.
    private List<Installed> rows(Predicate<String> wants) {
        LedgerState state = shelf.ledger().known();
        List<Installed> all = new ArrayList<>();
        for (Wanted wanted : shelf.edition().bundles()) {
            String name = wanted.symbolicName();
            if (wants.test(name) && (shelf.safe() || !state.bundles().containsKey(name))) {
                all.add(ofEdition(wanted));
            }
        }
        for (Installed row : state.bundles().values()) {
            if (wants.test(row.symbolicName())) {
                all.add(ofHome(row));
            }
        }
        all.sort(Comparator.comparing(Installed::symbolicName));
        return List.copyOf(all);
    }

    private Installed ofHome(Installed row) {
        if (shelf.safe()) {
            return LedgerState.inState(row, State.HELD_BACK, Optional.of("Left out of this run: safe mode."));
        }
        // The ledger is shared by runs with and without a window, so this is never written into it.
        return row.state() != State.QUARANTINED && otherMode(row.symbolicName())
                ? LedgerState.inState(row, State.OTHER_MODE, Optional.of(Reasons.otherMode(row.symbolicName())))
                : row;
    }

    private boolean otherMode(String symbolicName) {
        return frame.headless()
                && fitting.of(shelf.wanted(shelf.ledger().known())).wantsWindow(symbolicName);
    }

    private Installed ofEdition(Wanted wanted) {
        Optional<Bundle> bundle = frame.find(wanted);
        boolean up = bundle.filter(Frame::isUp).isPresent();
        String noted = faults.getOrDefault(wanted.symbolicName(), "");
        State state = up ? State.RUNNING : noted.isEmpty() ? resting(wanted) : State.QUARANTINED;
        Optional<String> fault = up ? Optional.empty() : Optional.of(noted.isEmpty() ? lack(wanted) : noted);
        return new Installed(
                wanted.symbolicName(),
                wanted.version(),
                wanted.sha256(),
                "edition",
                Trust.of(Consent.EDITION),
                state,
                fault,
                List.of());
    }

    private State resting(Wanted wanted) {
        return otherMode(wanted.symbolicName()) ? State.OTHER_MODE : State.WAITING;
    }

    private String lack(Wanted wanted) {
        return Reasons.lack(
                        wanted.symbolicName(),
                        fitting.of(shelf.wanted(shelf.ledger().known())))
                .sentence();
    }

    @Override
    public Optional<Installed> find(String symbolicName) {
        return rows(symbolicName::equals).stream().findFirst();
    }

    @Override
    public List<Happening> history() {
        return history.read();
    }

    @Override
    public boolean changedElsewhere() {
        return shelf.ledger().changedElsewhere();
    }

    @Override
    public String faultReport() {
        StringBuilder report = new StringBuilder();
        shelf.edition().faults().forEach(fault -> report.append(fault).append('\n'));
        if (!shelf.ledger().repaired().isEmpty()) {
            report.append(shelf.ledger().repaired()).append('\n');
        }
        for (Installed one : installed()) {
            if (one.fault().isPresent() && one.state() != State.OTHER_MODE) {
                report.append(one.symbolicName())
                        .append(' ')
                        .append(one.version())
                        .append(": ")
                        .append(one.fault().get())
                        .append('\n');
            }
        }
        shelf.ledger().known().seen().values().stream()
                .filter(seen -> !seen.accepted())
                .forEach(seen -> report.append(seen.refusal()).append('\n'));
        return report.toString().stripTrailing();
    }
}
