package dev.backline.live.set.internal.max;

import dev.backline.api.set.SetFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Name and kind of a device, read from the first bytes of its file.
 *
 * @param name as Live shows it: the file's name
 * @param code the four characters of its kind
 * @param kind its kind, when it is a known one
 */
public record DeviceHead(String name, String code, Optional<DeviceKind> kind) {
    /**
     * Answers the head of a file.
     *
     * @throws IOException if the file cannot be read
     * @throws SetFault if it is no device
     */
    public static DeviceHead read(Path file) throws IOException, SetFault {
        try (InputStream in = Files.newInputStream(file)) {
            Slice head = Slice.of(file.toString(), in.readNBytes(12));
            if (head.length() < 12 || !head.startsWith(MaxFile.HEAD)) {
                throw head.fault(0, "no Max for Live device, which starts with \"ampf\". Choose an .amxd file");
            }
            String name = String.valueOf(file.getFileName());
            String code = head.fourCc(8);
            return new DeviceHead(
                    name.endsWith(".amxd") ? name.substring(0, name.length() - 5) : name, code, DeviceKind.of(code));
        }
    }
}
