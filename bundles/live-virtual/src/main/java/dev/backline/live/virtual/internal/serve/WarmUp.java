package dev.backline.live.virtual.internal.serve;

import dev.backline.api.session.Launching;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTransport;
import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.DialectAddress;
import dev.backline.live.osc.api.dialect.Part;
import dev.backline.live.virtual.internal.song.StartSong;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A conversation with a virtual Live that nobody hears, over sockets of its own, before another one is said to listen. Who rehearses waits a tick for an answer; the
 * first use of each address takes longer than that on a busy machine, for the classes behind it are loaded then.
 */
public final class WarmUp {
    /** A machine that is slower than this is not waited for. */
    private static final long LONGEST_S = 5;

    private static final String LAST = "/live/test";

    private WarmUp() {}

    /** Talks. What fails here fails once more where it is told. */
    public static void run(OscTransport transport, Launching launching) {
        CountDownLatch heard = new CountDownLatch(1);
        try (VirtualLive live = new VirtualLive(transport, launching, StartSong.create(), ServeOptions.QUICK);
                OscPort client = transport.open(OscOptions.udp().build(), (packet, from) -> {
                    if (packet instanceof OscMessage message
                            && message.address().equals(LAST)) {
                        heard.countDown();
                    }
                })) {
            for (OscMessage message : talk()) {
                client.send(message, live.address());
            }
            heard.await(LONGEST_S, TimeUnit.SECONDS);
        } catch (OscFault | IOException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every address once, on a set that has a clip and plays it; what ends something comes last. */
    private static List<OscMessage> talk() {
        List<OscMessage> talk = new ArrayList<>();
        talk.add(OscMessage.of("/live/clip_slot/create_clip", 0, 0, 4f));
        talk.add(OscMessage.of("/live/song/start_listen/beat"));
        talk.add(OscMessage.of("/live/clip_slot/fire", 0, 0));
        List<OscMessage> ends = new ArrayList<>();
        for (DialectAddress address : Dialect.addresses()) {
            if (!address.address().equals(LAST)) {
                boolean ending = address.property().startsWith("delete")
                        || address.property().startsWith("stop");
                (ending ? ends : talk).add(message(address));
            }
        }
        talk.addAll(ends);
        talk.add(OscMessage.of("/live/nobody"));
        talk.add(OscMessage.of(LAST));
        return talk;
    }

    private static OscMessage message(DialectAddress address) {
        List<Object> arguments = new ArrayList<>();
        address.indices().forEach(index -> arguments.add(0));
        address.arguments().stream()
                .filter(part -> part.count() == Part.Count.ONE)
                .forEach(part -> arguments.add(value(part)));
        return new OscMessage(address.address(), arguments);
    }

    private static Object value(Part part) {
        double least = part.range().map(range -> Math.max(0, range.least())).orElse(0.0);
        return switch (part.type()) {
            case INT, ANY -> (int) least;
            case FLOAT -> (float) least;
            case BOOL -> true;
            case TEXT -> "debug";
        };
    }
}
