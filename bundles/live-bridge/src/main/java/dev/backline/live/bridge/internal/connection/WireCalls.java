package dev.backline.live.bridge.internal.connection;

import dev.backline.live.bridge.api.LiveCalls;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.live.bridge.internal.thing.Access;
import java.util.List;
import java.util.function.Consumer;

/**
 * AbletonOSC's addresses over the wire.
 *
 * @param access the connection's
 */
record WireCalls(Access access) implements LiveCalls {
    @Override
    public List<Object> ask(String address, List<?> arguments) throws LiveFault {
        return access.ask(address, arguments);
    }

    @Override
    public void tell(String address, List<?> arguments) throws LiveFault {
        access.call(address, arguments);
    }

    @Override
    public Subscription listen(String address, Consumer<List<Object>> listener) {
        return access.journal().own(access.wire().ears().listen(address, listener));
    }
}
