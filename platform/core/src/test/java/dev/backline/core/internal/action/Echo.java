package dev.backline.core.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.action.Question;
import dev.backline.api.action.Question.Choice;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.model.Tempo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** The actions of a bundle that the registry's tests put in and take out; the processor describes them. */
@Component(service = ActionProvider.class)
public final class Echo implements ActionProvider {
    final String version;
    Runnable meanwhile = () -> {};
    RuntimeException failure = new IllegalArgumentException("nothing to fail at");

    /** Answers the first version. */
    public Echo() {
        this("1");
    }

    Echo(String version) {
        this.version = version;
    }

    /** Kinds. */
    public enum Genre {
        HOUSE,
        DRUM_AND_BASS
    }

    /** What was heard. */
    public record Heard(
            String version, String text, Genre genre, int times, List<Path> files, Optional<Tempo> bpm, boolean loud) {}

    @Action(
            group = "echo",
            name = "say",
            title = "Say it again",
            help = "Says what it heard.",
            examples = {"echo say hello"},
            aliases = {"echo"})
    public Heard say(
            @Param(value = "What to say.", position = 0) String text,
            @Param(value = "The kind.", defaultValue = "house") Genre genre,
            @Param(value = "How often.", min = 1, defaultValue = "1") int times,
            @Param(value = "Files.", input = true) List<Path> files,
            @Param("The tempo.") Optional<Tempo> bpm,
            @Param("Whether to shout.") boolean loud,
            Progress progress) {
        progress.report(0.5, "saying");
        meanwhile.run();
        return new Heard(version, text, genre, times, files, bpm, loud);
    }

    @Action(
            group = "echo",
            name = "write",
            title = "Write it down",
            examples = {"echo write hello"},
            writes = true)
    public String write(
            @Param(value = "What to write, or ? to be asked.", position = 0) String text,
            Questions questions,
            Intent intent,
            Progress progress) {
        meanwhile.run();
        Question question =
                new Question(1, 1, "What?", List.of(new Choice("it", "", ""), new Choice("that", "", "")), "it");
        String wanted = text.equals("?") ? questions.ask(question, progress).orElse("nothing") : text;
        return (intent == Intent.PREVIEW ? "would write " : "wrote ") + wanted;
    }

    @Action(
            group = "echo",
            name = "fail",
            title = "Fail",
            examples = {"echo fail"})
    public void fail(@Param(value = "Whether the world is at fault.", defaultValue = "false") boolean world)
            throws ActionFault {
        meanwhile.run();
        if (world) {
            throw new ActionFault(Kind.REFUSED, "The world is at fault.");
        }
        throw failure;
    }
}
