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
import dev.backline.live.set.internal.info.Upgrade;
import dev.backline.live.set.internal.save.Saved;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.save.Target;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SetView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action on the version of a set. */
@Component(service = ActionProvider.class)
public final class UpgradeActions implements ActionProvider {
    private final SetOutput output;

    /** Answers the action. */
    @Activate
    public UpgradeActions(@Reference SetOutput output) {
        this.output = output;
    }

    /** Brings a set to a later version, where that is safe. */
    @Action(
            group = "set",
            name = "upgrade",
            title = "Tell what keeps a Live Set from a later version of Live",
            help =
                    "Later versions of Live open older sets and bring them up to date themselves; a set of a later version never opens in"
                            + " an older Live. Backline changes the version of no set today: every version added elements to tracks, clips"
                            + " and devices whose values only Live knows, and a guess could cost the set. This action tells what stands in"
                            + " the way, with the number of places, and ends with exit code 5."
                            + "\n\nA set that is of the wanted version already is copied as it is. To upgrade a set, open it in Live and"
                            + " save it.",
            examples = {"set upgrade Song.als --live 12 --out \"Song 12.als\""},
            writes = true)
    public Saved upgrade(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param(
                            value = "The version of Live",
                            choices = {"11", "12"})
                    String live,
            @Param("The new file") Path out,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Era to = live.equals("12") ? Era.LIVE_12 : Era.LIVE_11;
        SetFile read = Inputs.one(file, progress);
        SetView set = view(read);
        String was = "Live " + set.era().live().map(String::valueOf).orElse("after 12");
        if (set.era() == to) {
            return output.save(
                    read,
                    set.ableton(),
                    new Target(Optional.of(out), false),
                    intent,
                    "set upgrade " + file.getFileName());
        }
        if (set.era().since(to)) {
            throw new ActionFault(
                    Kind.REFUSED,
                    file + " is of " + was
                            + ", and a later set never opens in an older Live. Export its tracks instead.");
        }
        List<String> obstacles = Upgrade.obstacles(set, to);
        throw new ActionFault(
                Kind.REFUSED,
                file + " is of " + was + " and was left so, because a safe way to Live " + live + " is not known: "
                        + String.join("; ", obstacles) + ". Open it in Live " + live
                        + " and save it: Live brings it up to date itself.");
    }

    private static SetView view(SetFile read) throws ActionFault {
        try {
            return SetView.of(read.document().root(), read.path().toString());
        } catch (SetFault e) {
            throw Inputs.refused(read.path(), e);
        }
    }
}
