package dev.backline.api.session;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Backline does where Live's manual leaves launching open. Every decision holds unless it is reversed here, so that a check
 * against Live can flip one.
 *
 * @param reversed decisions that do not hold
 */
public record LaunchRules(Set<Decision> reversed) {
    /** Every decision holds. */
    public static final LaunchRules DECIDED = new LaunchRules(Set.of());

    /** Copies the decisions. */
    public LaunchRules {
        reversed = Collections.unmodifiableSet(new TreeSet<>(reversed));
    }

    /** Answers the rules with the opposite of some decisions. */
    public static LaunchRules without(Decision... decisions) {
        EnumSet<Decision> reversed = EnumSet.noneOf(Decision.class);
        reversed.addAll(Arrays.asList(decisions));
        return new LaunchRules(reversed);
    }

    /** Answers whether a decision holds. */
    public boolean holds(Decision decision) {
        return !reversed.contains(decision);
    }

    /** What was decided; behind the colon stands what holds when it is reversed. */
    public enum Decision {
        /** The release of a Gate clip waits for the grid of its start: it stops at once. */
        GATE_RELEASE_WAITS,
        /** A Gate clip that is let go before it started does not start: it starts, and stops on the line after. */
        EARLY_RELEASE_CANCELS,
        /** A Repeat clip that is let go plays on: it stops on its next line. */
        REPEAT_PLAYS_ON,
        /** A Repeat clip without a grid is a Trigger clip: it repeats every sixteenth. */
        REPEAT_NEEDS_GRID,
        /** The velocity acts in a straight line: by its square. */
        VELOCITY_IS_LINEAR,
        /** A press on a grid line starts at once: it waits for the line after. */
        LINE_STARTS_AT_ONCE,
        /** The grid begins anew where the signature changes: lines count from the song's start. */
        SIGNATURE_RESTARTS_GRID,
        /** What follows takes no notice of the set's grid, only of the clip's own: it waits for the set's grid too. */
        FOLLOW_BYPASSES_GLOBAL,
        /** What follows waits for the clip's own grid: it starts at once. */
        FOLLOW_OBEYS_OWN,
        /** Legato takes the old position modulo the new loop: a position that the new loop does not hold starts it from its beginning. */
        LEGATO_IS_MODULO,
        /** A nudge without a grid moves by a sixteenth: it does nothing. */
        NUDGE_NEEDS_NO_GRID,
        /** Deactivated clips are skipped by what follows: choosing one does nothing. */
        FOLLOW_SKIPS_DISABLED,
        /** A slot of a group starts the clips of its row and leaves other members alone: its empty slots with a stop button stop their tracks. */
        GROUP_SLOT_ONLY_STARTS,
        /** A track stopped in the session is silent in the arrangement too: the arrangement comes back. */
        STOP_SILENCES_ARRANGEMENT,
        /** Clips that played when the transport stopped begin again when it starts: they do not. */
        PLAY_RESUMES_CLIPS,
        /** The tempo and signature of a scene come on the line where it starts: with the press. */
        SCENE_TEMPO_ON_LINE,
        /** The selection stays after a scene was launched: the next scene is selected. */
        SCENE_SELECTION_STAYS,
        /** An empty scene ends a run of scenes: it is passed over, and the whole list is one run. */
        EMPTY_SCENE_ENDS_RUN,
        /** Two chances are weights: the first is a percentage, the second has the rest. */
        CHANCES_ARE_WEIGHTS,
        /** The one before the first is the last: it is the first. */
        PREVIOUS_WRAPS,
        /** A jump to an empty slot is a press on it: it does nothing. */
        JUMP_PRESSES_EMPTY,
        /** The action of a scene silences those of clips in the same frame: both act, the clips' last. */
        SCENE_ACTION_WINS,
        /** Follow actions act: they are off until they are switched on. */
        FOLLOW_ACTIONS_ON
    }
}
