package dev.backline.live.set.internal.action;

import dev.backline.live.set.internal.max.DeviceKind;
import dev.backline.live.set.internal.max.MaxDevice;
import dev.backline.live.set.internal.max.MaxParameter;
import dev.backline.live.set.internal.max.Patcher;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a Max for Live device says of itself.
 *
 * @param file the device
 * @param kind such as {@code audio effect}, or the code when it is not a known one
 * @param code four characters of the head
 * @param state {@code unfrozen}, {@code frozen} or {@code encrypted}
 * @param maxVersion the Max that wrote it
 * @param latencySamples by how many samples it is late, unless it is encrypted
 * @param width of its face in pixels, as said or around what is shown, unless it is encrypted
 * @param height of its face in pixels, unless it is encrypted
 * @param objects in all patchers of the device itself, unless it is encrypted
 * @param parameters what Live stores or automates
 * @param dependencies files in a frozen device
 * @param needs files that an unfrozen device names
 * @param chunks parts of the file
 * @param trailingBytes behind the last part
 */
public record MaxInfo(
        Path file,
        String kind,
        String code,
        String state,
        Optional<String> maxVersion,
        Optional<Long> latencySamples,
        Optional<Double> width,
        Optional<Double> height,
        Optional<Integer> objects,
        List<MaxParameter> parameters,
        List<Dependency> dependencies,
        List<String> needs,
        List<Part> chunks,
        int trailingBytes) {
    /**
     * A file in a frozen device.
     *
     * @param name as it was called
     * @param type four characters
     * @param bytes its size
     * @param offset in the frozen block
     */
    public record Dependency(String name, String type, long bytes, long offset) {}

    /**
     * A part of the file.
     *
     * @param kind four characters
     * @param bytes its size
     */
    public record Part(String kind, long bytes) {}

    static MaxInfo of(Path file, MaxDevice device) {
        Optional<Patcher> patcher = device.patcher();
        Optional<Patcher.Face> face = patcher.map(Patcher::face);
        return new MaxInfo(
                file,
                device.kind().map(DeviceKind::title).orElse(device.code()),
                device.code(),
                device.state().name().toLowerCase(Locale.ROOT),
                patcher.flatMap(Patcher::maxVersion),
                patcher.map(Patcher::latencySamples),
                face.map(Patcher.Face::width),
                face.map(Patcher.Face::height),
                patcher.map(Patcher::objects),
                device.parameters(),
                device.files().stream()
                        .skip(1)
                        .map(f -> new Dependency(
                                f.name(), f.type().strip(), f.content().length(), f.offset()))
                        .toList(),
                patcher.map(Patcher::needs).orElse(List.of()),
                device.file().chunks().stream()
                        .map(c -> new Part(c.kind(), c.payload().length()))
                        .toList(),
                device.file().trailing().length());
    }
}
