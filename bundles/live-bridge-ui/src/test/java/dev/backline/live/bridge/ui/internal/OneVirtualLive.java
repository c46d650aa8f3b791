package dev.backline.live.bridge.ui.internal;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.engine.internal.launch.MachineLaunching;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.live.virtual.internal.serve.FaultPlan;
import dev.backline.live.virtual.internal.serve.ServeOptions;
import dev.backline.live.virtual.internal.serve.VirtualLive;
import dev.backline.live.virtual.internal.song.StartSong;
import dev.backline.model.Seed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Actions of which the only one stands in for Live until it is cancelled. */
final class OneVirtualLive implements Actions {
    final CountDownLatch over = new CountDownLatch(1);
    private final ChannelTransport transport;

    OneVirtualLive(ChannelTransport transport) {
        this.transport = transport;
    }

    @Override
    public ActionResult call(String name, Map<String, ?> values, Intent intent, Progress progress) {
        int port = (Integer) java.util.Objects.requireNonNull(values.get("port"));
        ServeOptions options = new ServeOptions(port, 0, 2, Seed.of(1), FaultPlan.NONE, Optional.empty());
        try (VirtualLive virtual = new VirtualLive(transport, new MachineLaunching(), StartSong.create(), options)) {
            progress.report(0, "Listening on " + virtual.address());
            while (!progress.cancelled()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
        over.countDown();
        return new ActionResult(name, List.of(), List.of(), 0, "job");
    }

    @Override
    public ActionResult call(
            String name, Map<String, ?> values, Intent intent, Progress progress, Questions questions) {
        return call(name, values, intent, progress);
    }

    @Override
    public List<ActionInfo> list() {
        return List.of();
    }

    @Override
    public Optional<ActionInfo> find(String fullName) {
        return Optional.empty();
    }

    @Override
    public String explainMissing(String fullName) {
        return fullName + " is not here.";
    }
}
