package dev.backline.engine.internal.launch;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchScript;
import dev.backline.api.session.LaunchSimulator;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Runs a machine through a script as fast as it goes. */
@Component
public final class MachineSimulator implements LaunchSimulator {
    private static final int ASK_EVERY = 1000;

    @Override
    public List<LaunchEvent> simulate(
            LiveSet set, LaunchScript script, LaunchRules rules, Seed seed, int sampleRateHz, Progress progress) {
        return run(new LaunchMachine(set, rules, seed, sampleRateHz), script, Long.MAX_VALUE, progress);
    }

    /** Answers the events of a machine that is called once a block. */
    static List<LaunchEvent> run(LaunchMachine machine, LaunchScript script, long blockFrames, Progress progress) {
        List<LaunchEvent> log = new ArrayList<>();
        List<LaunchCommand> commands = script.commands();
        int offered = 0;
        int calls = 0;
        for (long at = 0; at < script.frames(); ) {
            long end = Math.min(script.frames() - at, blockFrames) + at;
            // A full queue is filled up when its first commands are done.
            boolean taken = true;
            while (taken && offered < commands.size() && commands.get(offered).frame() < end) {
                taken = machine.offer(commands.get(offered));
                offered += taken ? 1 : 0;
            }
            long stop = taken || offered == 0
                    ? end
                    : Math.min(end, commands.get(offered - 1).frame() + 1);
            at = machine.next(stop);
            log.addAll(machine.events().toList());
            if (calls++ % ASK_EVERY == 0) {
                progress.check();
                progress.report((double) at / script.frames(), "Playing in thought");
            }
        }
        return log;
    }
}
