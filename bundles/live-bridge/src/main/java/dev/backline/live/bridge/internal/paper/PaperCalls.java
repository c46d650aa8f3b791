package dev.backline.live.bridge.internal.paper;

import dev.backline.live.bridge.api.LiveCalls;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.Subscription;
import java.util.List;
import java.util.function.Consumer;

/** AbletonOSC's addresses, none of which a set on disk has. */
record PaperCalls(Paper paper) implements LiveCalls {
    @Override
    public List<Object> ask(String address, List<?> arguments) throws LiveFault {
        throw paper.cannot("answer " + address);
    }

    @Override
    public void tell(String address, List<?> arguments) throws LiveFault {
        throw paper.cannot("do " + address);
    }

    @Override
    public Subscription listen(String address, Consumer<List<Object>> listener) {
        return () -> {};
    }
}
