package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Era;
import dev.backline.model.Device;
import dev.backline.model.Range;
import dev.backline.model.SampleZone;
import java.nio.file.Path;

/**
 * Samplers, written as Simpler, which every edition of Live has. With one recording Simpler's own controls play it; with
 * several it is in its multisample mode, and each recording brings its keys and loop.
 */
final class SamplerTree {
    private static final int ONE_SHOT = 1;
    private static final int FORWARD = 1;

    private final SetContext context;

    SamplerTree(SetContext context) {
        this.context = context;
    }

    Element make(Device device, Settings settings) {
        Element element = context.shapes().make("device/OriginalSimpler");
        Element parts = element.at("Player/MultiSampleMap/SampleParts");
        for (SampleZone zone : device.zones()) {
            parts.add(part(zone));
        }
        parts.children().getFirst().set("Selection", true);
        if (device.zones().size() == 1) {
            single(element, device.zones().getFirst());
        }
        SamplerSettings controls = new SamplerSettings(element, settings, context.shapes());
        controls.sound();
        if (!isOneShot(device)) {
            controls.held();
        } else if (device.zones().size() == 1 && !settings.has("Attack", "Decay", "Sustain")) {
            element.set("Globals/PlaybackMode", ONE_SHOT);
            settings.value("Release");
        } else {
            controls.struck();
        }
        return element;
    }

    private static boolean isOneShot(Device device) {
        String mode = device.properties().getOrDefault("mode", "");
        return mode.isEmpty() ? device.zones().stream().noneMatch(z -> z.loop().isPresent()) : mode.equals("one-shot");
    }

    private Element part(SampleZone zone) {
        Element part = context.shapes().make("part");
        if (context.era() == Era.LIVE_12) {
            part.with("InitUpdateAreSlicesFromOnsetsEditableAfterRead", "false");
        }
        part.set("Name", stem(zone.file()));
        RackTree.range(
                part.at("KeyRange"), Range.of(zone.low().midi(), zone.high().midi()));
        RackTree.range(part.at("VelocityRange"), zone.layer().velocities());
        RackTree.range(part.at("SelectorRange"), zone.layer().selector());
        part.set("Detune", zone.layer().detuneCents());
        part.set("Volume", zone.layer().gain().ratio());
        part.set("Panorama", zone.layer().pan());
        part.set("RootKey", zone.root().midi());
        // Live's last frames are inclusive.
        long end = zone.loop().map(SampleZone.Loop::endFrame).orElse(zone.endFrame()) - 1;
        part.set("SampleStart", zone.startFrame());
        part.set("SampleEnd", end);
        part.set(
                "SustainLoop/Start",
                zone.loop().map(SampleZone.Loop::startFrame).orElse(zone.startFrame()));
        part.set("SustainLoop/End", end);
        part.set("ReleaseLoop/Start", zone.startFrame());
        part.set("ReleaseLoop/End", end);
        zone.loop().ifPresent(loop -> {
            part.set("SustainLoop/Mode", FORWARD);
            part.set("SustainLoop/Crossfade", loop.crossfadeFrames());
        });
        new SampleTree(context).fill(part.at("SampleRef"), zone.file(), zone.endFrame());
        return part;
    }

    /** Simpler's loop lies at the end of what it plays; its length and fade are parts of that. */
    private static void single(Element element, SampleZone zone) {
        Element player = element.at("Player/LoopModulators");
        player.set("IsModulated", true);
        zone.loop().ifPresent(loop -> {
            double frames = loop.endFrame() - loop.startFrame();
            double all = Math.max(1, loop.endFrame() - zone.startFrame());
            player.set("LoopOn/Manual", true);
            player.set("LoopLength/Manual", Math.min(1, frames / all));
            player.set("LoopFade/Manual", Math.min(1, loop.crossfadeFrames() / frames));
        });
    }

    private static String stem(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
