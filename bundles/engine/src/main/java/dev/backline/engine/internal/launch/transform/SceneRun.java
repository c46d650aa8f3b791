package dev.backline.engine.internal.launch.transform;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.ScenePlan;
import dev.backline.engine.internal.launch.LaunchMachine;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Quantisation;
import dev.backline.model.Seed;
import java.util.ArrayList;
import java.util.List;

/** A plan of scenes, performed from the song's start. */
final class SceneRun {
    private static final int RATE_HZ = 48_000;

    private final LaunchMachine machine;
    private final List<LaunchEvent> log = new ArrayList<>();

    private SceneRun(LaunchMachine machine) {
        this.machine = machine;
    }

    /**
     * What was performed.
     *
     * @param log what happened
     * @param end beats until the plan's end
     */
    record Performed(List<LaunchEvent> log, Beats end) {}

    static Performed of(LiveSet set, ScenePlan plan, LaunchRules rules, Seed seed, Progress progress) {
        LiveSet fromStart = set.toBuilder().transport(LiveSet.Transport.START).build();
        SceneRun run = new SceneRun(new LaunchMachine(fromStart, rules, seed, RATE_HZ));
        return new Performed(run.log, run.perform(plan, progress));
    }

    private Beats perform(ScenePlan plan, Progress progress) {
        // Parts begin on bars of the signature that holds then, so that no wider grid may hold them back.
        machine.offer(LaunchCommand.quantisation(0, Quantisation.BAR));
        machine.offer(LaunchCommand.followActions(0, plan.followActions()));
        long frame = 0;
        long tick = 0;
        for (int i = 0; i < plan.parts().size(); i++) {
            progress.check();
            progress.report((double) i / plan.parts().size(), "Playing in thought");
            ScenePlan.Part part = plan.parts().get(i);
            machine.offer(LaunchCommand.scene(frame, part.scene()));
            to(frame + 1, progress);
            tick += part.bars() * machine.song().step(Quantisation.BAR);
            frame = reach(tick, progress);
        }
        return Ticks.beats(tick);
    }

    /** Goes on to the frame of a tick, which moves when the tempo does. */
    private long reach(long tick, Progress progress) {
        long at = 0;
        while (at < machine.clock().frameAt(tick)) {
            at = machine.next(machine.clock().frameAt(tick));
            log.addAll(machine.events().toList());
            progress.check();
        }
        return machine.clock().frameAt(tick);
    }

    private void to(long frame, Progress progress) {
        long at = 0;
        while (at < frame) {
            at = machine.next(frame);
            log.addAll(machine.events().toList());
            progress.check();
        }
    }
}
