package dev.backline.live.set.internal.max;

import dev.backline.api.set.SetFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A Max for Live device: what its file says, without Max and without running any of it. Immutable; an edit answers another device. */
public final class MaxDevice {
    private final MaxFile file;
    private final DeviceState state;
    private final List<FrozenFile> files;
    private final Optional<Patcher> patcher;

    private MaxDevice(MaxFile file, DeviceState state, List<FrozenFile> files, Optional<Patcher> patcher) {
        this.file = file;
        this.state = state;
        this.files = files;
        this.patcher = patcher;
    }

    /**
     * Answers the device of a file.
     *
     * @throws IOException if the file cannot be read
     * @throws SetFault if it is no device, or a damaged one
     */
    public static MaxDevice read(Path file) throws IOException, SetFault {
        return of(MaxFile.read(file));
    }

    /** Answers the device that the chunks hold. */
    public static MaxDevice of(MaxFile file) throws SetFault {
        Slice content = content(file);
        if (file.chunk(MaxFile.CIPHER).isPresent()) {
            return new MaxDevice(file, DeviceState.ENCRYPTED, List.of(), Optional.empty());
        }
        // The chunk "meta" is missing, or in the other byte order, in real files: only the patcher's first bytes tell.
        if (content.startsWith(FrozenBlock.MAGIC)) {
            List<FrozenFile> files = FrozenBlock.files(content);
            Patcher patcher = patcher(files.getFirst().text());
            return new MaxDevice(file, DeviceState.FROZEN, files, Optional.of(patcher));
        }
        Patcher patcher = patcher(content.part(0, content.firstZero()));
        return new MaxDevice(file, DeviceState.UNFROZEN, List.of(), Optional.of(patcher));
    }

    /**
     * Answers a new unfrozen device.
     *
     * @param name of its file, for messages
     * @param json the patcher
     */
    public static MaxDevice create(String name, DeviceKind kind, String json) throws SetFault {
        Json.parse(json, name);
        return of(MaxFile.of(name, kind.code(), terminated(json))).agreed();
    }

    private static Slice content(MaxFile file) throws SetFault {
        return file.chunk(MaxFile.PATCHER).orElseThrow(() -> new SetFault(file.name() + " has no patcher."));
    }

    private static Patcher patcher(Slice text) throws SetFault {
        Patcher patcher = Patcher.of(Json.parse(text.text(), text.file()))
                .orElseThrow(() -> text.fault(
                        0, "a patcher was expected, but the JSON has no object \"patcher\". Save it again in Max"));
        if (patcher.all().size() > Patcher.MOST_PATCHERS) {
            throw text.fault(
                    0, "more than " + Patcher.MOST_PATCHERS + " patchers in a device, far above any known one");
        }
        return patcher;
    }

    /** Answers the chunks. */
    public MaxFile file() {
        return file;
    }

    /** Answers how the patcher lies in the file. */
    public DeviceState state() {
        return state;
    }

    /** Answers the four characters of its kind. */
    public String code() {
        return file.chunk(MaxFile.HEAD)
                .filter(h -> h.length() == 4)
                .map(h -> h.fourCc(0))
                .orElse("");
    }

    /** Answers its kind, when it is a known one. */
    public Optional<DeviceKind> kind() {
        return DeviceKind.of(code());
    }

    /** Answers the files of a frozen device, the device itself first; else none. */
    public List<FrozenFile> files() {
        return files;
    }

    /** Answers the patcher, unless it is encrypted. */
    public Optional<Patcher> patcher() {
        return patcher;
    }

    /** Answers the patcher's JSON as it was written, unless it is encrypted. */
    public Optional<String> json() throws SetFault {
        return state == DeviceState.ENCRYPTED ? Optional.empty() : Optional.of(text().text());
    }

    private Slice text() throws SetFault {
        Slice content = content(file);
        return state == DeviceState.FROZEN ? files.getFirst().text() : content.part(0, content.firstZero());
    }

    /** Answers what Live can store and automate, at most 10,000. */
    public List<MaxParameter> parameters() {
        return patcher.map(p -> new ParameterScan(p, files).parameters()).orElse(List.of());
    }

    /**
     * Answers this device with another patcher; all other chunks stay.
     *
     * @throws SetFault if the device is frozen or encrypted, or the text is no patcher of a device of this kind
     */
    public MaxDevice withPatcher(String json) throws SetFault {
        if (state != DeviceState.UNFROZEN) {
            String why = state == DeviceState.ENCRYPTED
                    ? " is encrypted by its author and stays as it is. Ask the author for an open copy."
                    : " is frozen, but only unfrozen devices are edited. Unfreeze it first: backline max unfreeze.";
            throw new SetFault(file.name() + why);
        }
        Json.parse(json, file.name());
        return of(file.with(MaxFile.PATCHER, terminated(json))).agreed();
    }

    /**
     * Answers a frozen device without its files; its patcher keeps every byte.
     *
     * @throws SetFault if it is not frozen
     */
    public MaxDevice unfrozen() throws SetFault {
        if (state != DeviceState.FROZEN) {
            String why = state == DeviceState.ENCRYPTED
                    ? " is encrypted by its author and cannot be unfrozen. Ask the author for an open copy."
                    : " is not frozen: its patcher is open already.";
            throw new SetFault(file.name() + why);
        }
        byte[] text = text().bytes();
        byte[] ended = Arrays.copyOf(text, text.length + 1);
        MaxFile open = file.with(MaxFile.PATCHER, ended);
        Optional<Slice> meta = file.chunk(MaxFile.META).filter(m -> m.length() == 4);
        return of(meta.isEmpty() ? open : open.with(MaxFile.META, unfrozenMeta(meta.orElseThrow())));
    }

    /** One real file has it in the other byte order; it stays so. */
    private static byte[] unfrozenMeta(Slice meta) {
        boolean big = meta.at(0) == 0 && meta.at(3) != 0;
        return ByteBuffer.allocate(4).putInt(big ? 1 : 1 << 24).array();
    }

    /** Max ends the text with a line's end and a zero, and counts both. */
    private static byte[] terminated(String json) {
        return (json.stripTrailing() + (json.contains("\r\n") ? "\r\n\0" : "\n\0")).getBytes(StandardCharsets.UTF_8);
    }

    private MaxDevice agreed() throws SetFault {
        long said = patcher.map(Patcher::amxdtype).orElse(0L);
        Optional<DeviceKind> kind = kind();
        if (said != 0 && kind.isPresent() && said != kind.orElseThrow().number()) {
            throw new SetFault(file.name() + ": the patcher's amxdtype is " + said + ", but the file is of the kind "
                    + kind.orElseThrow().title() + " (" + kind.orElseThrow().number()
                    + "). The file was left unchanged. Correct the number, or choose a file of that kind.");
        }
        return this;
    }
}
