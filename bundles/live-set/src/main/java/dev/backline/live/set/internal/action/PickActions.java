package dev.backline.live.set.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.merge.FormatLine;
import dev.backline.live.set.internal.pick.Pick;
import dev.backline.live.set.internal.pick.Picked;
import dev.backline.live.set.internal.pick.Wish;
import dev.backline.live.set.internal.save.Saved;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.save.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that takes one thing out of another set. */
@Component(service = ActionProvider.class)
public final class PickActions implements ActionProvider {
    private final SetOutput output;

    /** Answers the action. */
    @Activate
    public PickActions(@Reference SetOutput output) {
        this.output = output;
    }

    /** Takes something out of a set and puts it into another. */
    @Action(
            group = "set",
            name = "pick",
            title = "Take one track, clip, device or automation lane from another set",
            help =
                    "Takes one thing out of another version of a song, or another song, and writes a new set that has it as well. Targets of"
                            + " automation get numbers of their own, sends go to the returns of the same names, slots follow the scenes, samples"
                            + " stay where they are. What cannot come along is told as a note."
                            + "\n\nA track is put behind the others; with --replace it takes the place of the one of its name. A clip goes to the slot"
                            + " of its scene, or to the next free one; a device to the end of the chain. Both sets must be of one version of Live.",
            examples = {
                "set pick Old.als --track Bass --into Song.als -o New.als",
                "set pick Old.als --clip Bass/Riff --into Song.als --to \"Sub Bass\" -o New.als",
                "set pick Old.als --lane Bass/Mixer/Volume --into Song.als -o New.als"
            },
            writes = true)
    public PickedSet pick(
            @Param(value = "The set to take it from", position = 0, input = true) Path from,
            @Param("A track") Optional<String> track,
            @Param("A clip, behind its track and a slash") Optional<String> clip,
            @Param("A device, behind its track and a slash") Optional<String> device,
            @Param("An automated parameter, behind its track and a slash") Optional<String> lane,
            @Param(value = "The set to put it into", input = true) Path into,
            @Param("The track to put it into, when it has another name") Optional<String> to,
            @Param("Put it in the place of what has its name") boolean replace,
            @Param("The new file") Path out,
            @Param("Mix steps of one version of Live, and write versions that Backline does not know yet")
                    boolean force,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Wish wish = wish(track, clip, device, lane, to.orElse(""), replace);
        SetFile source = Inputs.one(from, progress);
        SetFile target = Inputs.one(into, progress);
        try {
            FormatLine.requireSame(
                    source.document().root(), from.toString(), target.document().root(), into.toString(), force);
            Picked picked = Pick.of(source.document().root(), target.document().root(), wish);
            Saved saved = output.save(
                    target,
                    picked.root(),
                    new Target(Optional.of(out), force),
                    intent,
                    "set pick " + from.getFileName());
            return new PickedSet(picked.notes(), saved);
        } catch (SetFault e) {
            throw Inputs.refused(from, e);
        }
    }

    private static Wish wish(
            Optional<String> track,
            Optional<String> clip,
            Optional<String> device,
            Optional<String> lane,
            String to,
            boolean replace)
            throws ActionFault {
        List<Wish> wishes = new ArrayList<>();
        track.ifPresent(n -> wishes.add(new Wish(Wish.Kind.TRACK, n, to, replace)));
        clip.ifPresent(n -> wishes.add(new Wish(Wish.Kind.CLIP, n, to, replace)));
        device.ifPresent(n -> wishes.add(new Wish(Wish.Kind.DEVICE, n, to, replace)));
        lane.ifPresent(n -> wishes.add(new Wish(Wish.Kind.LANE, n, to, replace)));
        if (wishes.size() != 1) {
            throw new ActionFault(
                    Kind.USAGE,
                    wishes.size()
                            + " things were named, but exactly one was expected: --track NAME, --clip TRACK/NAME, --device"
                            + " TRACK/NAME or --lane TRACK/PARAMETER.");
        }
        return wishes.getFirst();
    }

    /**
     * A set that got something from another one.
     *
     * @param notes what could not come along as it was
     * @param saved where it lies
     */
    public record PickedSet(List<String> notes, Saved saved) {}
}
