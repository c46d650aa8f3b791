package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.diff.change.Act;
import dev.backline.live.set.internal.diff.change.Context;
import dev.backline.live.set.internal.diff.change.Draft;
import dev.backline.live.set.internal.diff.change.Noise;
import dev.backline.live.set.internal.diff.change.Order;
import dev.backline.live.set.internal.diff.change.Scribe;
import dev.backline.live.set.internal.diff.change.Subject;
import dev.backline.live.set.internal.diff.word.Labels;
import dev.backline.live.set.internal.diff.word.Targets;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.ParameterView;
import java.util.List;
import java.util.Optional;

/** Reads devices, racks and mixers. */
final class DeviceReading {
    private final Context context;
    private final Scribe scribe;
    private final PlainReading plain;
    private final ParameterReading parameters;
    private final SampleReading samples;

    DeviceReading(Context context, PlainReading plain) {
        this.context = context;
        this.scribe = context.scribe();
        this.plain = plain;
        this.parameters = new ParameterReading(context, plain);
        this.samples = new SampleReading(context, plain);
    }

    void mixer(Where where, Delta mixer) {
        scribe.numbering(scribe.real(where, mixer));
        for (Delta child : mixer.children()) {
            part(where, child, Labels.TOP);
        }
    }

    /** Reads a device chain: its {@code Devices}, and whatever stands beside them. */
    void chain(Where where, Delta chain, Labels labels) {
        for (Delta part : chain.children()) {
            if (part.node().is("Devices") && part.isPair()) {
                devices(where, part, labels);
            } else {
                plain.read(where, part);
            }
        }
    }

    private void devices(Where where, Delta list, Labels labels) {
        Order.tell(context, list, Subject.DEVICE, Labels::device, "devices", where);
        for (Delta device : list.children()) {
            Labels inside = labels.below(context.after(), list.node(), device.node(), 0);
            Where at = where.inDevice(inside.devices());
            if (device.isPair()) {
                device(at, device, inside);
            } else if (device.node().isElement()) {
                String verb = device.isAdded() ? " added" : " removed";
                scribe.tell(new Draft(Subject.DEVICE, device.isAdded() ? Act.ADDED : Act.REMOVED, at)
                        .says(inside.devices() + verb + where.on())
                        .content(Contents.key(device.node()))
                        .edits(device.edits()));
            } else {
                plain.read(where, device);
            }
        }
    }

    private void device(Where where, Delta device, Labels labels) {
        if (scribe.isNoise(where, device)) {
            return;
        }
        scribe.numbering(scribe.real(where, device));
        for (Delta part : device.children()) {
            part(where, part, labels);
        }
    }

    /** Reads a part of a device or mixer; what it holds may be parameters at any depth. */
    void part(Where where, Delta part, Labels labels) {
        if (scribe.isNoise(where, part)) {
            return;
        }
        Delta parent = part.parent().orElseThrow();
        Node node = part.node();
        int position = Math.max(part.rightIndex(), part.leftIndex());
        Labels below = labels.below(context.after(), parent.node(), node, position);
        if (!part.isPair()) {
            whole(where, part, below);
        } else if (ParameterReading.isOne(node)) {
            parameters.read(where, part, below);
        } else {
            inside(where, part, labels, below);
        }
    }

    private void inside(Where where, Delta part, Labels labels, Labels below) {
        Node node = part.node();
        switch (node.name()) {
            case "Devices" -> devices(where, part, labels);
            case "Branches", "ReturnBranches" -> branches(where, part, labels);
            case "UserName" -> renamed(where, part);
            case "SampleRef", "MultiSamplePart" -> samples.inDevice(where, part);
            default -> {
                if (node.size() > 0 && !isOpaque(node)) {
                    scribe.numbering(scribe.real(where, part));
                    part.children().forEach(c -> part(where, c, below));
                } else {
                    plain.read(where, part);
                }
            }
        }
    }

    /** What is told as a whole: content that only a plug-in understands, and lists that say nothing one by one. */
    private static boolean isOpaque(Node node) {
        return node.is("MacroSnapshots")
                || node.is("SlicePoints")
                || node.name().endsWith("State")
                || node.is("Buffer")
                || node.is("KeyMidi")
                || node.is("FileRef")
                || node.is("MxPatchRef")
                || node.is("SideChain") && node.at("RoutedInput").isEmpty()
                || node.children().stream().anyMatch(n -> !n.isElement());
    }

    private void whole(Where where, Delta part, Labels below) {
        Delta parent = part.parent().orElseThrow();
        String verb = part.isAdded() ? " added" : " removed";
        if (parent.node().is("Sends")) {
            scribe.join(
                    TrackReading.returnKey(part),
                    part.edits(),
                    new Draft(Subject.ROUTING, Act.CHANGED, where).says(below.parameter() + verb + where.on()));
        } else if (part.node().is("MultiSamplePart")) {
            samples.zone(where, part);
        } else {
            plain.read(where, part);
        }
    }

    private void branches(Where where, Delta list, Labels labels) {
        Order.tell(
                context,
                list,
                Subject.CHAIN,
                n -> "chain " + Words.quoted(new DeviceView.ChainView(n).name()),
                "chains",
                where);
        for (Delta branch : list.children()) {
            int place = Math.max(branch.rightIndex(), branch.leftIndex());
            Labels inside = labels.below(context.after(), list.node(), branch.node(), place);
            Where at = where.inDevice(inside.devices());
            if (!branch.isPair()) {
                String verb = branch.isAdded() ? " added" : " removed";
                scribe.tell(new Draft(Subject.CHAIN, branch.isAdded() ? Act.ADDED : Act.REMOVED, at)
                        .says(inside.devices() + verb + where.on())
                        .edits(branch.edits()));
            } else if (!scribe.isNoise(at, branch)) {
                scribe.numbering(scribe.real(at, branch));
                branch.children().forEach(c -> branchPart(at, c, inside));
            }
        }
    }

    private void branchPart(Where where, Delta part, Labels labels) {
        if (part.node().is("Name") && part.isPair() && !Noise.isOnlyNoise(part)) {
            Delta branch = part.parent().orElseThrow();
            String old = new DeviceView.ChainView(branch.left().orElseThrow()).name();
            String now = new DeviceView.ChainView(branch.right().orElseThrow()).name();
            scribe.tell(new Draft(Subject.CHAIN, Act.RENAMED, where)
                    .values(Words.safe(old), Words.safe(now))
                    .says("chain " + Words.quoted(old) + " renamed to " + Words.quoted(now) + where.on())
                    .edits(part.edits()));
        } else {
            part(where, part, labels);
        }
    }

    private void renamed(Where where, Delta part) {
        Delta parent = part.parent().orElseThrow();
        String old = Labels.device(parent.left().orElseThrow());
        String now = Labels.device(parent.right().orElseThrow());
        scribe.tell(new Draft(Subject.DEVICE, Act.RENAMED, where)
                .values(old, now)
                .says(old + " renamed to " + now + where.on())
                .edits(part.edits()));
    }

    /** Reads parameters. */
    static final class ParameterReading {
        private final Context context;
        private final PlainReading plain;

        ParameterReading(Context context, PlainReading plain) {
            this.context = context;
            this.plain = plain;
        }

        static boolean isOne(Node node) {
            return node.child("Manual").isPresent()
                    || node.at("ArrangerAutomation/Events").map(Node::children).orElse(List.of()).stream()
                            .anyMatch(n -> n.name().endsWith("Event"));
        }

        /** The key of a parameter's change, by the number of its target now. */
        static String key(String pointee) {
            return "parameter" + pointee;
        }

        void read(Where where, Delta part, Labels labels) {
            Scribe scribe = context.scribe();
            Targets.Target target = labels.target(part.node());
            String old = new ParameterView("", part.left().orElseThrow()).text();
            String now = new ParameterView("", part.right().orElseThrow()).text();
            Optional<Delta> events = part.at("ArrangerAutomation/Events").filter(Delta::isPair);
            boolean valued = !Noise.isSame(old, now);
            if (valued) {
                value(where, part, target, old, now, events);
            }
            for (Delta child : part.children()) {
                if (child.node().is("Manual") && valued) {
                    continue;
                }
                if (child.node().is("ArrangerAutomation")
                        && events.isPresent()
                        && child.children().size() == 1) {
                    new EnvelopeReading(context).inParameter(where, events.orElseThrow(), target, valued);
                } else if (!scribe.isNoise(where, child)) {
                    plain.read(where.atParameter(target.parameter()), child);
                }
            }
        }

        private void value(
                Where where, Delta part, Targets.Target target, String old, String now, Optional<Delta> events) {
            String before = target.units().show(old);
            String after = target.units().show(now);
            if (before.equals(after)) {
                before = Words.safe(old);
                after = Words.safe(now);
            }
            String name = target.parameter();
            Draft draft = new Draft(subject(name, where), Act.CHANGED, where.atParameter(name))
                    .values(before, after)
                    .says(sentence(where, name, before, after))
                    .focus(part);
            part.at("Manual").ifPresent(d -> draft.edits(d.edits()));
            events.map(EnvelopeReading::initial).ifPresent(draft::edits);
            if (name.equals("Device on")) {
                draft.act(Act.SWITCHED);
            }
            String id = part.right()
                    .orElseThrow()
                    .at("AutomationTarget")
                    .flatMap(n -> n.attribute("Id"))
                    .orElse("");
            context.scribe().tell(key(id), draft);
        }

        private static Subject subject(String name, Where where) {
            boolean mixer = where.place().device().isEmpty();
            return mixer && name.equals("Tempo")
                    ? Subject.TEMPO
                    : mixer && name.equals("Time signature")
                            ? Subject.SIGNATURE
                            : name.equals("Device on") ? Subject.DEVICE : Subject.PARAMETER;
        }

        private static String sentence(Where where, String name, String before, String after) {
            if (name.equals("Device on")) {
                return where.place().device().orElse("mixer") + " switched " + after + where.on();
            }
            boolean global =
                    where.place().device().isEmpty() && (name.equals("Tempo") || name.equals("Time signature"));
            return name + (global ? "" : " of " + where.holder()) + " changed " + Words.fromTo(before, after);
        }
    }
}
