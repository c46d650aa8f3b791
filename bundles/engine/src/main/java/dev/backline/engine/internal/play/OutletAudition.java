package dev.backline.engine.internal.play;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Audition;
import dev.backline.api.audio.SoundSource;
import dev.backline.api.job.Progress;
import dev.backline.engine.internal.live.Outlet;
import dev.backline.engine.internal.outlet.Outlets;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Plays sources in small blocks through this machine's output. */
@Component
public final class OutletAudition implements Audition {
    private static final int BLOCK = 128;
    private static final long LOOK_NANOS = 20_000_000L;

    private final Outlets outlets;

    /** Makes one on this machine's outputs. */
    @Activate
    public OutletAudition() {
        this(Outlets.best());
    }

    OutletAudition(Outlets outlets) {
        this.outlets = outlets;
    }

    @Override
    public void play(SoundSource source, Progress progress) throws AudioFault {
        try (Outlet outlet = outlets.open(source.sampleRateHz(), BLOCK);
                SourceThread thread = new SourceThread(source, outlet, BLOCK)) {
            thread.start();
            while (!thread.isDone()) {
                progress.check();
                LockSupport.parkNanos(LOOK_NANOS);
            }
            outlet.drain();
        }
    }
}
