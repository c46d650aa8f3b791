package dev.backline.core.internal.provenance;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.provenance.Provenance;
import dev.backline.api.provenance.Provenance.FileHash;
import dev.backline.api.provenance.Provenances;
import dev.backline.api.provenance.Provenances.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells how a product was made. */
@Component(service = ActionProvider.class)
public final class ExplainAction implements ActionProvider {
    private static final int LONGEST_CHAIN = 20;

    private final Provenances provenances;

    /** Answers the action. */
    @Activate
    public ExplainAction(@Reference Provenances provenances) {
        this.provenances = provenances;
    }

    /** How a file compares with what its provenance says. */
    public enum State {
        /** The same bytes. */
        UNCHANGED,
        /** Other bytes. */
        CHANGED,
        /** It is not where it was. */
        MISSING,
        /** It is a folder or the provenance file itself: all outputs were looked at. */
        WHOLE
    }

    /**
     * One link of the chain that leads to a product.
     *
     * @param product what was asked for, or an input of the link before
     * @param state whether it still is what was made
     * @param provenance the file that tells
     * @param action what made it
     * @param parameters with all defaults
     * @param providers who did which stage
     * @param bundles which bundles took part, with version and hash
     * @param inputs what was read: parameter, path and hash
     * @param outputs what came out
     * @param changed outputs that are no longer what was made, or are gone
     */
    public record Link(
            Path product,
            State state,
            Path provenance,
            String action,
            SortedMap<String, List<String>> parameters,
            SortedMap<String, String> providers,
            SortedMap<String, String> bundles,
            List<FileHash> inputs,
            List<FileHash> outputs,
            List<String> changed) {}

    /** Answers the chain of each product, the product first. */
    @Action(
            name = "explain",
            title = "Tell how a product was made",
            help =
                    "Prints the action, parameters, providers, bundles, inputs and outputs that a product came from, and "
                            + "goes on with inputs that have a provenance of their own. Exit code 1 when a file is no longer "
                            + "what was made.",
            examples = {"explain \"My Track/My Track.wav\"", "explain \"My Track\" --json"})
    public Outcome<Link> explain(
            @Param(value = "Products, their folders or their provenance files", position = 0, input = true)
                    List<Path> files)
            throws ActionFault {
        if (files.isEmpty()) {
            throw new ActionFault(
                    Kind.USAGE, "explain: at least one product was expected. See: backline explain --help");
        }
        List<Link> links = new ArrayList<>();
        List<ActionFault> faults = new ArrayList<>();
        for (Path file : files) {
            try {
                chain(file, links);
            } catch (IOException e) {
                faults.add(new ActionFault(Kind.NOT_FOUND, String.valueOf(e.getMessage()), e));
            }
        }
        if (links.isEmpty()) {
            throw faults.getFirst();
        }
        boolean found = links.stream().anyMatch(link -> !link.changed().isEmpty() || link.state() == State.CHANGED);
        return new Outcome<>(links, found, faults);
    }

    private void chain(Path product, List<Link> links) throws IOException {
        List<Path> open = new ArrayList<>(List.of(product));
        List<Path> seen = new ArrayList<>();
        while (!open.isEmpty() && seen.size() < LONGEST_CHAIN) {
            Path next = open.removeFirst();
            Found found = provenances.find(next);
            if (!seen.contains(found.file())) {
                seen.add(found.file());
                links.add(link(next, found));
                open.addAll(parents(found));
            }
        }
    }

    private static Link link(Path product, Found found) throws IOException {
        Provenance made = found.provenance();
        Path folder = folder(found);
        List<String> changed = new ArrayList<>();
        State state = State.WHOLE;
        for (FileHash output : made.outputs()) {
            Path file = folder.resolve(output.path()).normalize();
            State now = state(file, output);
            if (now != State.UNCHANGED) {
                changed.add(output.path());
            }
            if (file.equals(product.toAbsolutePath().normalize())) {
                state = now;
            }
        }
        return new Link(
                product,
                state,
                found.file(),
                made.action(),
                made.parameters(),
                made.providers(),
                made.bundles(),
                made.inputs(),
                made.outputs(),
                changed);
    }

    private static State state(Path file, FileHash expected) throws IOException {
        if (!Files.isRegularFile(file)) {
            return State.MISSING;
        }
        return Hashes.sha256(file).equals(expected.sha256()) ? State.UNCHANGED : State.CHANGED;
    }

    /** Inputs that lie beside the product and are products themselves. */
    private List<Path> parents(Found found) throws IOException {
        Map<FileHash, Path> beside = new Inputs(found).beside();
        List<Path> parents = new ArrayList<>();
        for (Path file : beside.values()) {
            if (provenance(file)
                    .filter(other -> !other.file().equals(found.file()))
                    .isPresent()) {
                parents.add(file);
            }
        }
        return parents;
    }

    private Optional<Found> provenance(Path file) {
        try {
            return Optional.of(provenances.find(file));
        } catch (IOException none) {
            return Optional.empty(); // An input that somebody recorded or bought: the chain ends here.
        }
    }

    private static Path folder(Found found) {
        return Objects.requireNonNull(found.file().toAbsolutePath().getParent(), "a file has a folder");
    }
}
