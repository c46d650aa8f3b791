package dev.backline.live.bridge.api;

import java.util.List;
import java.util.function.Consumer;

/** AbletonOSC's addresses as they are. */
public interface LiveCalls {
    /**
     * Asks, and answers what the reply holds, without the indices that it repeats. Asked again when no reply comes, so that it is for
     * addresses that change nothing.
     *
     * @param address such as {@code /live/song/get/cue_points}
     * @throws LiveFault if AbletonOSC has no such address, Live refuses it, or does not answer
     */
    List<Object> ask(String address, List<?> arguments) throws LiveFault;

    /**
     * Tells, once, and waits for nothing.
     *
     * @throws LiveFault if there is no consent or AbletonOSC has no such address
     */
    void tell(String address, List<?> arguments) throws LiveFault;

    /**
     * Calls a listener with each message to an address that Live sends by itself.
     *
     * @param address such as {@code /live/song/get/beat}
     */
    Subscription listen(String address, Consumer<List<Object>> listener);
}
