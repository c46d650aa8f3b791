package dev.backline.core.internal.provenance;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.Actions;
import dev.backline.api.home.Home;
import dev.backline.api.provenance.Provenance;
import dev.backline.api.provenance.Provenance.FileHash;
import dev.backline.api.provenance.Provenances;
import dev.backline.kernel.spi.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Provenance in small JSON files beside the products. */
@Component(service = Provenances.class)
public final class JsonProvenances implements Provenances {
    /** Stands for a folder of inputs, whose content is named instead. */
    static final String FOLDER = "@folder";

    /** Stands for an input file, whose content is named instead. */
    static final String FILE = "@file";

    /** The parameter that says where products go; written relative to the provenance file. */
    static final String OUT = "out";

    /** How far above a product its provenance is looked for. */
    private static final int LEVELS = 4;

    private final BundleContext context;
    private final Home home;
    private final Actions actions;
    private final TakingPart takingPart;
    private final UsedServices usedServices;

    /** Answers the service. */
    @Activate
    public JsonProvenances(
            BundleContext context,
            @Reference Home home,
            @Reference Actions actions,
            @Reference Ledger ledger,
            @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.home = home;
        this.actions = actions;
        this.takingPart = new TakingPart(ledger);
        this.usedServices = new UsedServices(context, components);
    }

    @Override
    public Provenance write(
            Path file,
            String action,
            Map<String, List<String>> parameters,
            Map<String, Class<?>> providers,
            Map<String, Inputs> inputs,
            List<Path> outputs)
            throws IOException {
        Path folder = folder(file);
        List<FileHash> produced = new ArrayList<>();
        for (Path output : outputs) {
            produced.add(new FileHash(relative(folder, output), "", Hashes.sha256(output)));
        }
        produced.sort(Comparator.comparing(FileHash::path));
        Provenance provenance = new Provenance(
                action,
                portable(folder, parameters, inputs),
                versions(providers),
                takingPart.describe(workers(action, providers)),
                read(inputs),
                produced);
        home.replace(file, ProvenanceFormat.write(provenance).getBytes(StandardCharsets.UTF_8));
        return provenance;
    }

    private static SortedMap<String, List<String>> portable(
            Path folder, Map<String, List<String>> parameters, Map<String, Inputs> inputs) {
        SortedMap<String, List<String>> portable = new TreeMap<>();
        parameters.forEach((name, values) -> portable.put(name, List.copyOf(values)));
        portable.computeIfPresent(
                OUT,
                (name, values) -> values.stream()
                        .map(value -> relative(folder, Path.of(value)))
                        .toList());
        inputs.forEach((name, read) -> portable.put(name, List.of(Files.isDirectory(read.base()) ? FOLDER : FILE)));
        return portable;
    }

    private static List<FileHash> read(Map<String, Inputs> inputs) throws IOException {
        List<FileHash> read = new ArrayList<>();
        for (Map.Entry<String, Inputs> entry : new TreeMap<>(inputs).entrySet()) {
            Path base = entry.getValue().base();
            boolean single = !Files.isDirectory(base);
            for (Path file : entry.getValue().files()) {
                String path = single ? String.valueOf(base.getFileName()) : relative(base, file);
                read.add(new FileHash(path, entry.getKey(), Hashes.sha256(file)));
            }
        }
        read.sort(Comparator.comparing(FileHash::parameter).thenComparing(FileHash::path));
        return read;
    }

    private static String relative(Path folder, Path file) {
        Path base = folder.toAbsolutePath().normalize();
        String path =
                base.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
        return path.isEmpty() ? "." : path;
    }

    private static SortedMap<String, String> versions(Map<String, Class<?>> providers) {
        SortedMap<String, String> versions = new TreeMap<>();
        providers.forEach((stage, type) -> {
            Bundle bundle = FrameworkUtil.getBundle(type);
            versions.put(stage, type.getName() + (bundle == null ? "" : " " + bundle.getVersion()));
        });
        return versions;
    }

    private Set<Bundle> workers(String action, Map<String, Class<?>> providers) {
        Set<Bundle> workers = new LinkedHashSet<>(usedServices.behind(Set.copyOf(providers.values())));
        Optional<String> declaring = actions.find(action).map(ActionInfo::bundle);
        Stream.of(context.getBundles())
                .filter(bundle -> declaring
                        .filter(name -> name.equals(bundle.getSymbolicName()))
                        .isPresent())
                .forEach(workers::add);
        return workers;
    }

    @Override
    public Found find(Path product) throws IOException {
        Path path = product.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new IOException(product + " is not there. Check the path.");
        }
        if (Files.isDirectory(path)) {
            return only(product, path);
        }
        return path.toString().endsWith(SUFFIX) ? load(path) : above(product, path);
    }

    private Found only(Path product, Path folder) throws IOException {
        List<Path> files = provenanceFiles(folder);
        if (files.size() != 1) {
            String names = String.join(
                    ", ",
                    files.stream().map(file -> file.getFileName().toString()).toList());
            throw new IOException(product + ": one file *" + SUFFIX + " was expected in this folder, found "
                    + (files.isEmpty()
                            ? "none. Name the product itself, or its provenance file."
                            : names + ". Name one of them."));
        }
        return load(files.getFirst());
    }

    private Found above(Path product, Path path) throws IOException {
        Path folder = path.getParent();
        for (int level = 0; level < LEVELS && folder != null; level++) {
            for (Path file : provenanceFiles(folder)) {
                Found found = load(file);
                String name = relative(folder, path);
                if (found.provenance().outputs().stream()
                        .anyMatch(output -> output.path().equals(name))) {
                    return found;
                }
            }
            folder = folder.getParent();
        }
        throw new IOException(product + ": no file *" + SUFFIX + " beside it or above it names it as a product. "
                + "It was not made by Backline, or its provenance was moved away; name that file instead.");
    }

    private static List<Path> provenanceFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static Found load(Path file) throws IOException {
        try {
            return new Found(file, ProvenanceFormat.read(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IOException(file + " is no provenance of Backline, or damaged: " + e.getMessage(), e);
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent(), "a file has a folder");
    }
}
