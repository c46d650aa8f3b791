package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.LiveApplication;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.internal.wire.Question;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The program, over the wire.
 *
 * @param access the connection's
 */
public record WireApplication(Access access) implements LiveApplication {
    @Override
    public String version() throws LiveFault {
        return access.ask(Question.of("/live/application/get/version", List.of(), List.of())).stream()
                .map(part -> String.valueOf((int) Codec.number(part)))
                .collect(Collectors.joining("."));
    }

    @Override
    public OptionalDouble load() throws LiveFault {
        try {
            List<Object> reply =
                    access.ask(Question.of("/live/application/get/average_process_usage", List.of(), List.of()));
            // Without a number it is what the script says when it is loaded, and no load.
            return reply.isEmpty() || !(reply.getFirst() instanceof Number)
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Codec.number(reply.getFirst()));
        } catch (LiveFault e) {
            if (e.kind() == Kind.UNREACHABLE) {
                // Live answers other questions; that it stays silent here means that this version cannot tell.
                access.ask(Question.of("/live/test", List.of(), List.of()));
            }
            return OptionalDouble.empty();
        }
    }

    @Override
    public void show(String message) throws LiveFault {
        Access.known("/live/api/show_message");
        access.tell("/live/api/show_message", List.of(message));
    }
}
