package dev.backline.engine.internal.launch.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Performance;
import dev.backline.engine.internal.launch.ScriptLine;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Quantisation;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a performance such as {@code 1.1.1 scene Verse; 9.1.1 clip Bass 3; 17 stop Drums}: a place, what is done, to what. Lines are
 * parted by semicolons or line ends, words by blanks; names with blanks stand in double quotes.
 */
public final class ScriptText {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final int MOST = 10_000;

    private final LiveSet set;

    /** Reads scripts for a set. */
    public ScriptText(LiveSet set) {
        this.set = set;
    }

    /** Answers the lines in order of their places, those of one place as they were written. */
    public List<ScriptLine> read(String text) throws ActionFault {
        List<ScriptLine> lines = new ArrayList<>();
        for (String line : text.split("[;\\r\\n]+")) {
            String said = line.strip();
            if (!said.isEmpty() && !said.startsWith("//")) {
                lines.add(line(said));
            }
        }
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new ActionFault(
                    Kind.USAGE,
                    "The script has " + lines.size() + " lines, but 1 to " + MOST
                            + " were expected, such as \"1.1.1 scene Verse; 9.1.1 clip Bass 3\".");
        }
        lines.sort(Comparator.comparingLong(ScriptLine::tick));
        return lines;
    }

    /** Answers where a script ends that does not say: eight bars behind its last line. */
    public static Beats end(LiveSet set, List<ScriptLine> lines) {
        Beats last = Ticks.beats(lines.getLast().tick());
        return set.signatures().start(set.signatures().bar(last) + 8);
    }

    /** Answers a performance of a script. */
    public Performance performance(String text, Optional<Beats> end, Seed seed) throws ActionFault {
        List<Performance.Cue> cues = read(text).stream()
                .map(l -> new Performance.Cue(Ticks.beats(l.tick()), l.command()))
                .toList();
        return new Performance(cues, end, seed);
    }

    private ScriptLine line(String said) throws ActionFault {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(said);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        long tick = Ticks.of(Beats.of(Names.place(set.signatures(), words.getFirst())));
        if (words.size() < 2) {
            throw unknown(said);
        }
        try {
            return new ScriptLine(tick, command(said, words.subList(1, words.size())));
        } catch (IllegalArgumentException e) {
            throw new ActionFault(Kind.USAGE, "\"" + said + "\": " + e.getMessage(), e);
        }
    }

    private LaunchCommand command(String said, List<String> words) throws ActionFault {
        String what = words.getFirst();
        int arguments = words.size() - 1;
        return switch (what) {
            case "scene" -> LaunchCommand.scene(0, Names.scene(set, word(said, words, 1)));
            case "clip" -> press(said, words);
            case "release" -> LaunchCommand.release(0, track(said, words), Names.scene(set, word(said, words, 2)));
            case "stop" ->
                word(said, words, 1).equals("all")
                        ? LaunchCommand.stopAll(0)
                        : LaunchCommand.stopTrack(0, track(said, words));
            case "back" -> LaunchCommand.backToArrangement(0, arguments == 0 ? -1 : track(said, words));
            case "tempo" -> LaunchCommand.tempo(0, Tempo.of(number(said, words, 1)));
            case "grid" ->
                LaunchCommand.quantisation(0, Quantisation.parse(String.join(" ", words.subList(1, words.size()))));
            case "nudge" -> LaunchCommand.nudge(0, track(said, words), (int) number(said, words, 2));
            case "follow" ->
                LaunchCommand.followActions(0, !word(said, words, 1).equals("off"));
            case "capture" -> LaunchCommand.capture(0, Names.scene(set, word(said, words, 1)));
            default -> throw unknown(said);
        };
    }

    private LaunchCommand press(String said, List<String> words) throws ActionFault {
        int velocity = words.size() > 3 ? (int) number(said, words, 3) : 127;
        if (velocity < 1 || velocity > 127) {
            throw new ActionFault(
                    Kind.USAGE, "\"" + said + "\" has the velocity " + velocity + ", but 1 to 127 was expected.");
        }
        return LaunchCommand.press(0, track(said, words), Names.scene(set, word(said, words, 2)), velocity);
    }

    private int track(String said, List<String> words) throws ActionFault {
        return Names.track(set, word(said, words, 1));
    }

    private static String word(String said, List<String> words, int index) throws ActionFault {
        if (index >= words.size()) {
            throw new ActionFault(Kind.USAGE, "\"" + said + "\" ends too early. " + FORMS);
        }
        return words.get(index);
    }

    private static double number(String said, List<String> words, int index) throws ActionFault {
        String word = word(said, words, index);
        if (!word.matches("-?\\d{1,4}(\\.\\d{1,6})?")) {
            throw new ActionFault(Kind.USAGE, "\"" + said + "\" has \"" + word + "\", but a number was expected.");
        }
        return Double.parseDouble(word);
    }

    private static final String FORMS =
            "Expected is a place and one of: scene SCENE, clip TRACK SCENE [VELOCITY], release"
                    + " TRACK SCENE, stop TRACK|all, back [TRACK], tempo BPM, grid 1/4, nudge TRACK STEPS, follow on|off, capture SCENE.";

    private static ActionFault unknown(String said) {
        return new ActionFault(Kind.USAGE, "\"" + said + "\" is not understood. " + FORMS);
    }
}
