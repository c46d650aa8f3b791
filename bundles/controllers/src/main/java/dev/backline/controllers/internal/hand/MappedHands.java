package dev.backline.controllers.internal.hand;

import dev.backline.api.control.ControlFault;
import dev.backline.api.control.Hands;
import dev.backline.api.control.PlayedSet;
import dev.backline.controllers.internal.mapping.ControlMap;
import dev.backline.controllers.internal.mapping.MapText;
import dev.backline.controllers.internal.mapping.Message;
import dev.backline.controllers.internal.mapping.Surface;
import dev.backline.controllers.internal.port.Ports;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves a set by a map and the ports that it names. */
@Component(service = Hands.class)
public final class MappedHands implements Hands {
    private static final long MOST_BYTES = 1 << 20;

    private final Ports ports;

    /** Takes the ports. */
    @Activate
    public MappedHands(@Reference Ports ports) {
        this.ports = ports;
    }

    @Override
    public Grip take(Path file, PlayedSet set) throws ControlFault {
        ControlMap map = new MapText(file.toString(), set.set()).read(text(file));
        List<Ports.Line> lines = new ArrayList<>();
        Lead lead =
                new Lead(set, map.follow().map(ControlMap.Follow::delayMillis).orElse(0.0));
        try {
            if (map.port().isPresent()) {
                Surface surface = map.on(set);
                lines.add(ports.in(map.port().get(), (nanos, bytes) -> hear(surface, bytes)));
            }
            if (map.follow().isPresent()) {
                ControlMap.Follow follow = map.follow().get();
                lines.add(ports.in(follow.port(), follow.timecode() ? lead::timecode : lead::clock));
            }
        } catch (ControlFault e) {
            lines.forEach(Ports.Line::close);
            throw e;
        }
        return new OpenGrip(lines, lead);
    }

    private record OpenGrip(List<Ports.Line> lines, Lead lead) implements Grip {
        @Override
        public String told() {
            return lead.lost(System.nanoTime()) ? "the clock is lost" : "";
        }

        @Override
        public void close() {
            lines.forEach(Ports.Line::close);
        }
    }

    private static void hear(Surface surface, byte[] bytes) {
        int status = bytes.length == 0 ? 0 : bytes[0] & 0xFF;
        if (status >= 0x80 && status < 0xF0 && bytes.length <= 3) {
            surface.take(
                    new Message(status, bytes.length > 1 ? bytes[1] & 127 : 0, bytes.length > 2 ? bytes[2] & 127 : 0));
        }
    }

    /** Reads a map's text. */
    public static String text(Path file) throws ControlFault {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw ControlFault.wrong(file + " is larger than a megabyte, but a map of some lines was expected.");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw ControlFault.missing(file + " is not there. Check the name and the folder.");
        } catch (CharacterCodingException e) {
            throw ControlFault.wrong(file + " is no text, but a map with one mapping a line was expected.");
        } catch (IOException e) {
            throw ControlFault.wrong(file + " cannot be read: " + e.getMessage() + ". Check the file.");
        }
    }
}
