package dev.backline.controllers.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Param;
import dev.backline.api.control.ControlFault;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocuments;
import dev.backline.controllers.internal.hand.MappedHands;
import dev.backline.controllers.internal.mapping.MapText;
import dev.backline.controllers.internal.mapping.Message;
import dev.backline.controllers.internal.mapping.Surface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that tries a map without a controller. */
@Component(service = ActionProvider.class)
public final class ControlActions implements ActionProvider {
    private final SetDocuments documents;

    /** Takes what reads sets. */
    @Activate
    public ControlActions(@Reference SetDocuments documents) {
        this.documents = documents;
    }

    /**
     * What a message did.
     *
     * @param message in hexadecimal
     * @param consumed whether the map has it
     * @param effects what was launched and moved, in order
     */
    public record Tried(String message, boolean consumed, List<String> effects) {}

    /** Tries a map. */
    @Action(
            group = "control",
            name = "try",
            title = "Try what a map of a controller does",
            help =
                    "Reads a map for a set and tells for each message of a controller whether it is consumed and what it launches and moves:"
                            + " switches, encoders, pairs of 14 bits, takeover. Parameters stand where the set has them. No port is opened, and"
                            + " nothing sounds or is written."
                            + "\n\nA map is one mapping a line, such as \"cc 1 7 -> volume Bass\"; 'play --map' plays a set by it. Messages are"
                            + " hexadecimal bytes parted by semicolons.",
            examples = {
                "control try Knobs.map Song.als --messages \"B0 07 40; B0 07 7F\"",
                "control try Pads.map Song.als --messages \"99 24 64; 89 24 00\" --json"
            })
    public List<Tried> tryMap(
            @Param(value = "The map", position = 0, input = true) Path map,
            @Param(value = "The set", position = 1, input = true) Path file,
            @Param("Messages, such as \"B0 07 40; 90 24 64\"") String messages,
            Progress progress)
            throws ActionFault {
        SetOnPaper set = new SetOnPaper(Sets.read(documents, file, progress));
        Surface surface;
        try {
            surface = new MapText(map.toString(), set.set())
                    .read(MappedHands.text(map))
                    .on(set);
        } catch (ControlFault e) {
            throw fault(e);
        }
        List<Tried> tried = new ArrayList<>();
        for (String text : messages.split(";", -1)) {
            if (!text.isBlank()) {
                boolean consumed = surface.take(message(text.strip()));
                tried.add(new Tried(text.strip(), consumed, set.deeds()));
            }
        }
        return tried;
    }

    static ActionFault fault(ControlFault e) {
        return new ActionFault(e.isMissing() ? Kind.NOT_FOUND : Kind.REFUSED, String.valueOf(e.getMessage()), e);
    }

    private static Message message(String text) throws ActionFault {
        if (text.matches("[89A-Ea-e]\\p{XDigit}( [0-7]\\p{XDigit}){1,2}")) {
            String[] bytes = text.split(" ");
            return new Message(byteOf(bytes[0]), byteOf(bytes[1]), bytes.length > 2 ? byteOf(bytes[2]) : 0);
        }
        throw new ActionFault(
                Kind.USAGE,
                "\"" + text
                        + "\" is no message, but two or three bytes such as B0 07 40 were expected: a status from 80 to EF, and data"
                        + " from 00 to 7F.");
    }

    private static int byteOf(String hex) {
        return Integer.parseInt(hex, 16);
    }
}
