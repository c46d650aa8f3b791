package dev.backline.core.internal.edit;

import dev.backline.api.edit.Edit;
import dev.backline.api.edit.EditRefused;
import dev.backline.api.edit.Editable;
import dev.backline.api.edit.Edits;
import dev.backline.api.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The history of all edits in {@code home/edits/journal}. Before an edit is applied, the edit that takes it back is on the
 * disk; a step that a crash left unfinished is taken back before the next one. The journal is read again at each call, so
 * that all processes of a home see one history.
 */
@Component(service = Edits.class)
public final class JournalEdits implements Edits {
    private static final String STORE = "edits";
    private static final long REWRITE_AT_BYTES = 1 << 20;
    private static final int STEPS_KEPT = 1_000;

    private final Home home;
    private final boolean durable;
    private final Editables editables = new Editables();

    /** Answers the history of the home. */
    @Activate
    public JournalEdits(@Reference Home home) {
        this(home, true);
    }

    /** As above; a test that kills processes, but cuts no power, need not wait for the disk. */
    JournalEdits(Home home, boolean durable) {
        this.home = home;
        this.durable = durable;
    }

    /** Takes in who knows a kind of edit. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addEditable(Editable editable) {
        editables.add(editable);
    }

    /** Lets go of who is gone. */
    public void removeEditable(Editable editable) {
        editables.remove(editable);
    }

    @Override
    public String preview(Edit edit) throws EditRefused {
        return editables.require(edit, Optional.empty()).preview(edit);
    }

    @Override
    public Entry apply(String label, Edit edit) throws EditRefused {
        return applyAll(label, List.of(edit));
    }

    @Override
    public Entry applyAll(String label, List<Edit> edits) throws EditRefused {
        return exclusively((journal, history) -> {
            List<String> bundles = new ArrayList<>();
            for (Edit edit : edits) {
                String bundle = Editables.bundle(editables.require(edit, Optional.empty()));
                if (!bundles.contains(bundle)) {
                    bundles.add(bundle);
                }
            }
            Step step = new Step(history.nextNumber(), label, edits, bundles, false, edits);
            return turn(journal, Turn.APPLY, step);
        });
    }

    @Override
    public Optional<Entry> undo() throws EditRefused {
        return exclusively((journal, history) -> {
            Optional<Step> step = history.newestApplied();
            return step.isEmpty() ? Optional.empty() : Optional.of(turn(journal, Turn.UNDO, step.get()));
        });
    }

    @Override
    public Optional<Entry> redo() throws EditRefused {
        return exclusively((journal, history) -> {
            Optional<Step> step = history.oldestUndone();
            return step.isEmpty() ? Optional.empty() : Optional.of(turn(journal, Turn.REDO, step.get()));
        });
    }

    @Override
    public List<Entry> history() {
        try {
            return History.of(journal().read()).steps().stream()
                    .map(Step::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The history of edits cannot be read: " + e.getMessage(), e);
        }
    }

    private Journal journal() {
        return new Journal(home.folder().resolve(STORE).resolve("journal"));
    }

    private Entry turn(Journal journal, Turn turn, Step step) throws EditRefused, IOException {
        for (Edit edit : step.next()) {
            editables.require(edit, Optional.of(step).filter(s -> turn != Turn.APPLY));
        }
        journal.append(false, EditLines.begin(turn, step));
        Deque<Edit> inverses = new ArrayDeque<>();
        try {
            for (Edit edit : step.next()) {
                Editable editable = editables.require(edit, Optional.of(step));
                Optional<Edit> inverse = editable.inverse(edit);
                journal.append(durable, EditLines.next(inverse));
                inverses.addFirst(applied(editable, edit, inverse));
            }
        } catch (EditRefused | RuntimeException refused) {
            takeBack(inverses);
            journal.append(durable, EditLines.voided());
            throw refused instanceof EditRefused known
                    ? known
                    : new EditRefused("The edit failed inside its bundle: " + refused, refused);
        }
        journal.append(durable, EditLines.done(List.copyOf(inverses)));
        return step.turned(List.copyOf(inverses)).entry();
    }

    /** A refusal leaves the document as it was; nobody knows what an exception leaves, so its inverse is tried. */
    private static Edit applied(Editable editable, Edit edit, Optional<Edit> inverse) throws EditRefused {
        try {
            return editable.apply(edit);
        } catch (RuntimeException fault) {
            if (inverse.isPresent()) {
                tryInverse(editable, inverse.get(), fault);
            }
            throw fault;
        }
    }

    private static void tryInverse(Editable editable, Edit inverse, RuntimeException fault) {
        try {
            editable.apply(inverse);
        } catch (EditRefused | RuntimeException notApplied) {
            fault.addSuppressed(notApplied);
        }
    }

    private void takeBack(Deque<Edit> inverses) throws EditRefused {
        for (Edit inverse : inverses) {
            editables.require(inverse, Optional.empty()).apply(inverse);
        }
    }

    private interface Work<T> {
        T run(Journal journal, History history) throws EditRefused, IOException;
    }

    /** Holds an answer or a refusal, for the home's lock lets only {@link IOException}s through. */
    private record Answer<T>(Optional<T> value, Optional<EditRefused> refusal) {}

    private <T> T exclusively(Work<T> work) throws EditRefused {
        Answer<T> answer;
        try {
            home.folder(STORE);
            answer = home.exclusively(STORE, () -> attempt(work));
        } catch (IOException e) {
            throw new EditRefused(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
        if (answer.refusal().isPresent()) {
            throw answer.refusal().get();
        }
        return answer.value().orElseThrow();
    }

    private <T> Answer<T> attempt(Work<T> work) throws IOException {
        Journal journal = journal();
        try {
            return new Answer<>(Optional.of(work.run(journal, recovered(journal))), Optional.empty());
        } catch (EditRefused refused) {
            return new Answer<>(Optional.empty(), Optional.of(refused));
        }
    }

    private History recovered(Journal journal) throws IOException {
        List<Map<String, Object>> lines = journal.mend();
        History history = History.of(lines);
        if (history.unfinished().isPresent()) {
            recover(history, history.unfinished().get());
            journal.append(durable, EditLines.voided());
        }
        if (journal.size() > REWRITE_AT_BYTES) {
            List<Step> steps = history.steps();
            journal.rewrite(steps.subList(Math.max(0, steps.size() - STEPS_KEPT), steps.size()).stream()
                    .map(EditLines::step)
                    .toList());
        }
        return history;
    }

    /**
     * Takes back a step that a crash cut off. Its last edit may not have been applied: then its inverse is refused, which is
     * just as well.
     */
    private void recover(History history, Step step) {
        boolean last = true;
        for (Optional<Edit> inverse : history.unfinishedInverses()) {
            try {
                Edit edit = inverse.orElseThrow(() -> new EditRefused("its inverse was not known beforehand"));
                editables.require(edit, Optional.of(step)).apply(edit);
            } catch (EditRefused refused) {
                if (!last || inverse.isEmpty() || refused.getCause() instanceof Editables.UnknownKind) {
                    warn(step, refused);
                }
            }
            last = false;
        }
    }

    private static void warn(Step step, EditRefused refused) {
        System.getLogger(JournalEdits.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "Step " + step.number() + " '" + step.label()
                                + "' was cut off by a crash and could not be taken" + " back whole: "
                                + refused.getMessage());
    }
}
