package dev.backline.core.internal.provenance;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.provenance.Provenance;
import dev.backline.api.provenance.Provenance.FileHash;
import dev.backline.api.provenance.Provenances;
import dev.backline.api.provenance.Provenances.Found;
import dev.backline.kernel.spi.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a product again and compares. */
@Component(service = ActionProvider.class)
public final class ReproduceAction implements ActionProvider {
    private static final double CALLED = 0.95;

    private final Provenances provenances;
    private final Actions actions;
    private final TakingPart takingPart;

    /** Answers the action. */
    @Activate
    public ReproduceAction(@Reference Provenances provenances, @Reference Actions actions, @Reference Ledger ledger) {
        this.provenances = provenances;
        this.actions = actions;
        this.takingPart = new TakingPart(ledger);
    }

    /**
     * How the copy compares with the original.
     *
     * @param provenance what was followed
     * @param action what was called again
     * @param same whether all outputs are the same bytes
     * @param equal how many outputs are the same bytes
     * @param different outputs that differ or did not come out
     * @param otherBundles bundles whose version or hash differs from the original's, when that was allowed
     * @param kept where the copy lies, when it was kept
     */
    public record Reproduction(
            Path provenance,
            String action,
            boolean same,
            int equal,
            List<String> different,
            List<String> otherBundles,
            Optional<Path> kept) {}

    /** Calls the recorded action again and compares the bytes of all outputs. */
    @Action(
            name = "reproduce",
            title = "Make a product again and compare it bit for bit",
            help =
                    "Calls the action that made a product again, with the recorded parameters and inputs, in a temporary "
                            + "folder, and compares the SHA-256 of every file. Refuses when an input is missing or changed, or "
                            + "when another version of a bundle is installed. Exit code 1 when the bytes differ.",
            examples = {
                "reproduce \"My Track\"",
                "reproduce \"My Track\" --input samples=~/Samples --out again",
                "reproduce \"My Track\" --dry-run"
            },
            writes = true)
    public Outcome<Reproduction> reproduce(
            @Param(value = "Product, its folder or its provenance file", position = 0, input = true) Path file,
            @Param(
                            "Where the inputs of a parameter lie, as parameter=folder; else they are looked for beside the product")
                    List<String> input,
            @Param("Folder that holds one folder for each parameter with inputs, or the inputs of the only one")
                    Optional<Path> inputs,
            @Param("Keep the copy in this folder, which must be new or empty") Optional<Path> out,
            @Param(value = "Go on with other versions of the bundles, and only compare", defaultValue = "false")
                    boolean allowOtherVersions,
            Intent intent,
            Progress progress)
            throws ActionFault {
        try {
            Found found = provenances.find(file);
            Inputs needed = new Inputs(found);
            List<String> otherBundles = otherBundles(found, allowOtherVersions);
            Map<FileHash, Path> located = needed.locate(named(needed, input, inputs));
            refuseFullFolder(out);
            if (intent == Intent.PREVIEW) {
                return Outcome.done(List.of(new Reproduction(
                        found.file(),
                        found.provenance().action(),
                        true,
                        0,
                        List.of(),
                        otherBundles,
                        Optional.empty())));
            }
            return again(found, needed, located, otherBundles, out, progress);
        } catch (IOException e) {
            throw new ActionFault(Kind.NOT_FOUND, String.valueOf(e.getMessage()), e);
        }
    }

    private List<String> otherBundles(Found found, boolean allowed) throws ActionFault {
        List<String> others = new ArrayList<>();
        found.provenance().bundles().forEach((name, then) -> {
            String now = takingPart.now(name).orElse("not installed");
            if (!now.equals(then)) {
                others.add(name + ": made with " + then + ", here is " + now);
            }
        });
        if (!others.isEmpty() && !allowed) {
            throw new ActionFault(
                    Kind.REFUSED,
                    "Cannot reproduce " + found.file().getFileName() + ": " + String.join("; ", others)
                            + ". Install that version, or add --allow-other-versions to compare all the same.");
        }
        return others;
    }

    private static Map<String, Path> named(Inputs needed, List<String> input, Optional<Path> inputs)
            throws ActionFault {
        Map<String, Path> named = new LinkedHashMap<>();
        if (inputs.isPresent()) {
            boolean only = needed.parameters().size() == 1;
            for (String parameter : needed.parameters()) {
                Path own = inputs.get().resolve(parameter);
                named.put(parameter, only && !Files.exists(own) ? inputs.get() : own);
            }
        }
        for (String text : input) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new ActionFault(
                        Kind.USAGE,
                        "reproduce: --input: found '" + text + "', expected parameter=folder, such as samples=DIR.");
            }
            named.put(text.substring(0, equals), Path.of(text.substring(equals + 1)));
        }
        return named;
    }

    private static void refuseFullFolder(Optional<Path> out) throws ActionFault, IOException {
        if (out.isPresent() && Files.exists(out.get())) {
            boolean full = !Files.isDirectory(out.get());
            if (!full) {
                try (Stream<Path> content = Files.list(out.get())) {
                    full = content.findAny().isPresent();
                }
            }
            if (full) {
                throw new ActionFault(
                        Kind.CONFLICT, out.get() + " is there and not empty. Name a new folder with --out.");
            }
        }
    }

    private Outcome<Reproduction> again(
            Found found,
            Inputs needed,
            Map<FileHash, Path> located,
            List<String> otherBundles,
            Optional<Path> out,
            Progress progress)
            throws ActionFault, IOException {
        try (Workshop workshop = Workshop.open(found.provenance(), out)) {
            Map<String, Object> values = new LinkedHashMap<>(found.provenance().parameters());
            values.putAll(needed.stage(located, workshop.stage()));
            values.put(JsonProvenances.OUT, workshop.out().toString());
            call(found.provenance(), values, progress);
            progress.report(CALLED, "comparing");
            List<String> different = different(found.provenance(), workshop.folder());
            workshop.keep();
            Reproduction result = new Reproduction(
                    found.file(),
                    found.provenance().action(),
                    different.isEmpty(),
                    found.provenance().outputs().size() - different.size(),
                    different,
                    otherBundles,
                    out);
            return different.isEmpty() ? Outcome.done(List.of(result)) : Outcome.found(List.of(result));
        }
    }

    private void call(Provenance made, Map<String, Object> values, Progress progress) throws ActionFault {
        ActionResult result = actions.call(made.action(), values, Intent.APPLY, progress.part(0, CALLED));
        progress.check();
        if (!result.faults().isEmpty()) {
            ActionFault first = result.faults().getFirst();
            throw new ActionFault(
                    first.kind(), "The call of '" + made.action() + "' failed: " + first.getMessage(), first);
        }
    }

    private static List<String> different(Provenance made, Path folder) throws IOException {
        List<String> different = new ArrayList<>();
        for (FileHash output : made.outputs()) {
            Path copy = folder.resolve(output.path()).normalize();
            if (!Files.isRegularFile(copy) || !Hashes.sha256(copy).equals(output.sha256())) {
                different.add(output.path());
            }
        }
        return different;
    }
}
