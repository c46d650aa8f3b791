package dev.backline.live.set.internal.check;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.check.fact.Facts;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.rule.Rules;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.tree.XmlDocument;
import dev.backline.live.set.internal.view.SetView;
import java.nio.file.Path;
import java.util.Optional;

/** Checks documents, and repairs what can be repaired without a guess. Any thread may use it. */
public final class SetCheck {
    /** One repair can uncover another finding; more rounds than these never help. */
    private static final int MOST_ROUNDS = 5;

    private final Facts facts;

    /** Answers a check by the facts that Backline ships. */
    public SetCheck() {
        this(Facts.load());
    }

    /** Answers a check by other facts. */
    public SetCheck(Facts facts) {
        this.facts = facts;
    }

    /**
     * Answers all that is found in a set or preset.
     *
     * @param file where it lies, to look for its samples
     * @throws SetFault if it is no file of Live
     */
    public Findings check(Path file, XmlDocument document, Progress progress) throws SetFault {
        Node root = document.root();
        if (!root.is("Ableton")) {
            throw new SetFault(file + " holds <" + root.name()
                    + ">, but a set or preset of Live was expected. It was left unchanged.");
        }
        Optional<SetView> set =
                root.child("LiveSet").isPresent() ? Optional.of(SetView.of(root, file.toString())) : Optional.empty();
        return Rules.check(file, root, set, facts, progress);
    }

    /** Answers the document with all safe repairs made; what needed none is the same bytes. */
    public XmlDocument fix(Path file, XmlDocument document, Progress progress) throws SetFault {
        XmlDocument fixed = document;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Findings findings = check(file, fixed, progress);
            TreeEdit edit = new TreeEdit();
            findings.fixes().forEach(f -> f.accept(edit));
            if (edit.isEmpty()) {
                return fixed;
            }
            fixed = fixed.withRoot(edit.apply(fixed.root()));
        }
        return fixed;
    }
}
