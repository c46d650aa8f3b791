package dev.backline.generators.internal.form;

import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Form;
import dev.backline.api.produce.Form.Section;
import dev.backline.api.produce.FormStage;
import dev.backline.api.produce.Template;
import dev.backline.generators.internal.form.Plan.Step;
import dev.backline.generators.internal.score.Choice;
import dev.backline.model.Beats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Lays out sections by the plan of the genre, in phrases of 8, 4 or 2 bars, as long as the brief wishes. */
@Component(service = FormStage.class, property = "backline.stage=backline.form")
public final class SectionForm implements FormStage {
    private static final Map<String, Double> ENERGY = Map.ofEntries(
            Map.entry("intro", 0.35),
            Map.entry("groove", 0.6),
            Map.entry("verse", 0.58),
            Map.entry("break", 0.3),
            Map.entry("build", 0.66),
            Map.entry("drop", 0.9),
            Map.entry("hook", 0.85),
            Map.entry("bridge", 0.5),
            Map.entry("drift", 0.42),
            Map.entry("bloom", 0.72),
            Map.entry("still", 0.2),
            Map.entry("outro", 0.32));

    @Override
    public String id() {
        return "backline.form";
    }

    @Override
    public String title() {
        return "Sections by the genre's plan";
    }

    @Override
    public Form form(Brief brief, Template template) {
        Plan plan = Plans.of(template.genre(), template.part("kick").isPresent());
        double bar = template.signature().bar().value();
        double bars = Math.max(5, brief.minutes() * template.tempo().bpm() / bar);
        List<Step> steps = steps(plan, bars, brief.seed().split("form").random());
        int unit = unit(bars, steps.size());
        int[] units = shares(steps, (int) Math.max(steps.size(), Math.round(bars / unit)));
        return new Form(sections(
                plan, template, steps, Arrays.stream(units).map(u -> u * unit).toArray()));
    }

    private static List<Step> steps(Plan plan, double bars, RandomGenerator random) {
        int cycles = (int) Math.round(bars / plan.cycleBars());
        if (cycles < 1 || bars < plan.cycleBars() * 0.9) {
            return Plan.steps(plan.brief());
        }
        List<Step> steps = new ArrayList<>(Plan.steps(plan.opening()));
        steps.addAll(Plan.steps(plan.first()));
        for (int i = 1; i < cycles; i++) {
            steps.addAll(Plan.steps(Choice.any(plan.later(), random)));
        }
        steps.addAll(Plan.steps(plan.closing()));
        return steps;
    }

    /** Answers the longest phrase that still leaves each section room. */
    private static int unit(double bars, int sections) {
        if (bars / 8 >= sections * 1.3) {
            return 8;
        }
        if (bars / 4 >= sections * 1.2) {
            return 4;
        }
        return bars / 2 >= sections ? 2 : 1;
    }

    /** Shares units out by weight, at least one each; what is left goes where most is missing. */
    private static int[] shares(List<Step> steps, int units) {
        double weights = steps.stream().mapToInt(Step::weight).sum();
        int[] shares = new int[steps.size()];
        Arrays.fill(shares, 1);
        for (int left = units - shares.length; left > 0; left--) {
            int most = 0;
            double missing = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < shares.length; i++) {
                double lack = steps.get(i).weight() * units / weights - shares[i];
                if (lack > missing + 1e-9) {
                    most = i;
                    missing = lack;
                }
            }
            shares[most]++;
        }
        return shares;
    }

    private static List<Section> sections(Plan plan, Template template, List<Step> steps, int[] bars) {
        List<Section> sections = new ArrayList<>();
        Beats at = Beats.ZERO;
        for (int i = 0; i < bars.length; i++) {
            String kind = steps.get(i).kind();
            int before =
                    (int) sections.stream().filter(s -> s.kind().equals(kind)).count();
            double energy = energy(kind, before, template);
            Set<String> roles = roles(plan.roles(kind, before), template, energy, sections);
            Section section = new Section(name(kind, before), kind, at, bars[i], template.signature(), energy, roles);
            sections.add(section);
            at = section.end();
        }
        return sections;
    }

    private static String name(String kind, int before) {
        String title = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return before == 0 ? title : title + " " + (before + 1);
    }

    private static double energy(String kind, int before, Template template) {
        double usual = ENERGY.getOrDefault(kind, 0.5) + Math.min(before, 2) * 0.05;
        return Math.rint(Math.clamp(usual * (0.86 + 0.2 * template.feel().energy()), 0, 1) * 100) / 100;
    }

    private static Set<String> roles(List<String> planned, Template template, double energy, List<Section> before) {
        Set<String> roles = new LinkedHashSet<>();
        for (Template.Part part : template.parts()) {
            boolean foreign = !KNOWN.contains(part.role()) && energy >= 0.55;
            if (planned.contains(part.role()) || foreign || TRANSITIONS.contains(part.role())) {
                roles.add(part.role());
            }
        }
        if (!before.isEmpty() && before.getLast().roles().equals(roles)) {
            differ(roles, template);
        }
        return roles.isEmpty() ? Set.of(template.parts().getFirst().role()) : roles;
    }

    /** Adds the last part that rests, or takes one away: neighbours must be told apart. */
    private static void differ(Set<String> roles, Template template) {
        for (Template.Part part : template.parts().reversed()) {
            if (roles.add(part.role())) {
                return;
            }
        }
        roles.remove(template.parts().getLast().role());
    }

    private static final Set<String> KNOWN = Set.of(
            "kick",
            "snare",
            "clap",
            "hat",
            "open-hat",
            "shaker",
            "ride",
            "percussion",
            "bass",
            "sub",
            "chords",
            "pad",
            "pluck",
            "lead",
            "texture");

    /** These look for their places themselves, wherever the energy rises. */
    private static final Set<String> TRANSITIONS = Set.of("riser", "impact");
}
