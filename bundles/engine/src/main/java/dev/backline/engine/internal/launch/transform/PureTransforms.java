package dev.backline.engine.internal.launch.transform;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.SceneCut;
import dev.backline.api.session.ScenePlan;
import dev.backline.api.session.SessionTransforms;
import dev.backline.api.session.Transformed;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The transforms, each in a class of its own. */
@Component
public final class PureTransforms implements SessionTransforms {
    @Override
    public Transformed capture(LiveSet set, List<LaunchEvent> log, Beats end) {
        return Capture.of(set, log, end);
    }

    @Override
    public Transformed arrange(LiveSet set, ScenePlan plan, LaunchRules rules, Seed seed, Progress progress) {
        SceneRun.Performed performed = SceneRun.of(set, plan, rules, seed, progress);
        return Capture.of(set, performed.log(), performed.end());
    }

    @Override
    public Transformed scenes(LiveSet set, SceneCut cut) {
        return new SectionScenes(set, cut).made();
    }
}
