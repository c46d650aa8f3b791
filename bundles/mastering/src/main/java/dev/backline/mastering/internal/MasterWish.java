package dev.backline.mastering.internal;

import dev.backline.api.provenance.Provenances;
import dev.backline.mastering.internal.plan.Genre;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was asked of {@code audio master}; the components are its parameters. */
record MasterWish(
        Path in,
        Path out,
        double lufs,
        double truePeak,
        double amount,
        Genre genre,
        Optional<Path> reference,
        boolean report) {
    /** Answers the ending of the master in lower case, without the dot. */
    String ending() {
        String name = String.valueOf(out.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    Path page() {
        return out.resolveSibling(out.getFileName() + ".html");
    }

    Path provenance() {
        return out.resolveSibling(out.getFileName() + Provenances.SUFFIX);
    }

    /** Answers the parameters as one types them, all spelled out. */
    Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new TreeMap<>();
        typed.put("in", List.of(in.toString()));
        typed.put("out", List.of(out.toString()));
        typed.put("lufs", List.of(Double.toString(lufs)));
        typed.put("true-peak", List.of(Double.toString(truePeak)));
        typed.put("amount", List.of(Double.toString(amount)));
        typed.put("genre", List.of(genre.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        reference.ifPresent(file -> typed.put("reference", List.of(file.toString())));
        typed.put("report", List.of(Boolean.toString(report)));
        return typed;
    }

    /** Answers the files that are read, by parameter. */
    Map<String, Provenances.Inputs> inputs() {
        Map<String, Provenances.Inputs> inputs = new TreeMap<>();
        inputs.put("in", new Provenances.Inputs(in, List.of(in)));
        reference.ifPresent(file -> inputs.put("reference", new Provenances.Inputs(file, List.of(file))));
        return inputs;
    }
}
