package dev.backline.live.osc.internal.port;

/**
 * Lets a thread that was asked to stop send all the same. The JDK closes a channel, for everybody, when a thread uses it whose interrupt
 * is pending; with the shield up the interrupt waits.
 */
final class Shield implements AutoCloseable {
    private final boolean interrupted = Thread.interrupted();

    @Override
    public void close() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
