package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchState;
import dev.backline.api.session.Launching;
import dev.backline.api.session.LiveLaunch;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Component;

/** Lets a machine be played by hand. */
@Component
public final class MachineLaunching implements Launching {
    @Override
    public LiveLaunch open(LiveSet set, LaunchRules rules, Seed seed, int sampleRateHz) {
        return new Played(new LaunchMachine(set, rules, seed, sampleRateHz), set);
    }

    private static final class Played implements LiveLaunch {
        private final LaunchMachine machine;
        private final List<LaunchCommand> more = new ArrayList<>();
        private LiveSet set;

        Played(LaunchMachine machine, LiveSet set) {
            this.machine = machine;
            this.set = set;
        }

        @Override
        public void offer(LaunchCommand command) {
            more.add(command);
        }

        @Override
        public List<LaunchEvent> until(long frame) {
            List<LaunchEvent> happened = new ArrayList<>();
            fill();
            while (machine.happens(frame)) {
                machine.next(frame + 1);
                happened.addAll(machine.events().toList());
                fill();
            }
            machine.next(frame);
            return happened;
        }

        /** What found no room in the machine waits here. */
        private void fill() {
            while (!more.isEmpty() && machine.offer(more.getFirst())) {
                more.removeFirst();
            }
        }

        @Override
        public void adopt(LiveSet other, List<Integer> tracks, List<Integer> scenes) {
            machine.adopt(other, places(tracks), places(scenes));
            set = other;
        }

        private static int[] places(List<Integer> places) {
            return places.stream().mapToInt(Integer::intValue).toArray();
        }

        @Override
        public LaunchState state() {
            return new LaunchState(
                    machine.clock().running(),
                    Ticks.beats(machine.songTick()),
                    Tempo.of(Math.clamp(machine.tempo(), Tempo.MIN_BPM, Tempo.MAX_BPM)),
                    machine.song().numerator(),
                    machine.song().denominator(),
                    IntStream.range(0, set.tracks().size())
                            .mapToObj(this::track)
                            .toList());
        }

        private LaunchState.OfTrack track(int t) {
            boolean sounds = machine.sounds(t);
            return new LaunchState.OfTrack(
                    sounds ? machine.playing(t) : -1,
                    machine.waiting(t),
                    machine.stopping(t),
                    machine.taken(t),
                    Ticks.beats(sounds ? machine.position(t) : 0));
        }
    }
}
