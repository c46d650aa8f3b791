package dev.backline.live.bridge.internal.push;

import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LivePush;
import dev.backline.live.bridge.api.LivePushReport;
import dev.backline.live.bridge.api.LiveSlot;
import dev.backline.live.bridge.api.LiveStep;
import dev.backline.live.bridge.api.LiveStep.Outcome;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies into Live one step after the other. */
public final class StepwisePush implements LivePush {
    private final LiveConnection live;

    /** Takes the connection whose consent counts. */
    public StepwisePush(LiveConnection live) {
        this.live = live;
    }

    /** Fills a plan. */
    @FunctionalInterface
    private interface Planning {
        void fill(PushPlan plan) throws LiveFault;
    }

    @Override
    public LivePushReport clip(Clip clip, int track, int scene, Progress progress) throws LiveFault {
        if (clip.audio().isPresent()) {
            throw new LiveFault(
                    Kind.NOT_AVAILABLE,
                    "\"" + clip.name()
                            + "\" is a recording, which is not available over AbletonOSC; a clip of notes was expected.");
        }
        LiveSlot slot = live.track(track).slot(scene);
        boolean full = slot.full().read();
        if (full && live.consent() != Consent.PREVIEW && live.consent() != Consent.DESTROY) {
            throw new LiveFault(
                    Kind.NO_CONSENT,
                    "Slot " + (scene + 1) + " of track " + (track + 1)
                            + " holds a clip, which would be lost. Take another slot, or consent to replace it.");
        }
        return run(progress, plan -> {
            if (full) {
                plan.steps.add(PushStep.within("Delete the clip in " + slot, slot::delete));
            }
            plan.clip(clip, track, scene);
        });
    }

    @Override
    public LivePushReport scene(LiveSet set, int scene, Progress progress) throws LiveFault {
        if (scene < 0 || scene >= set.scenes().size()) {
            throw new LiveFault(
                    Kind.NOT_FOUND,
                    set.name() + " has " + set.scenes().size() + " scenes, but scene " + (scene + 1)
                            + " was asked for.");
        }
        return run(progress, plan -> plan.scene(set, scene));
    }

    @Override
    public LivePushReport set(LiveSet set, Progress progress) throws LiveFault {
        return run(progress, plan -> {
            plan.tempo(set.tempo().changes().getFirst().tempo());
            plan.tracks(set);
            for (int i = 0; i < set.scenes().size(); i++) {
                plan.scene(set, i);
            }
        });
    }

    private LivePushReport run(Progress progress, Planning planning) throws LiveFault {
        Consent consent = live.consent();
        if (consent == Consent.READ) {
            throw new LiveFault(
                    Kind.NO_CONSENT,
                    "Copying into Live changes the running set, but the connection was opened for reading only.");
        }
        try (LiveConnection undo = live.with(consent == Consent.PREVIEW ? consent : Consent.DESTROY)) {
            PushPlan plan = new PushPlan(live, undo);
            planning.fill(plan);
            return consent == Consent.PREVIEW
                    ? new LivePushReport(false, planned(plan.steps, 0), Optional.empty(), plan.leftOut)
                    : run(plan, progress);
        }
    }

    private static List<LiveStep> planned(List<PushStep> steps, int from) {
        return steps.subList(from, steps.size()).stream()
                .map(step -> new LiveStep(step.what(), Outcome.PLANNED))
                .toList();
    }

    private LivePushReport run(PushPlan plan, Progress progress) {
        List<LiveStep> done = new ArrayList<>();
        for (PushStep step : plan.steps) {
            try {
                progress.check();
                progress.report(done.size() / (double) plan.steps.size(), step.what());
                step.deed().run();
                done.add(new LiveStep(step.what(), Outcome.DONE));
            } catch (JobCancelled e) {
                takeBack(plan, done);
                throw e;
            } catch (LiveFault e) {
                return stopped(plan, done, step, e);
            }
        }
        return new LivePushReport(true, done, Optional.empty(), plan.leftOut);
    }

    private LivePushReport stopped(PushPlan plan, List<LiveStep> done, PushStep step, LiveFault fault) {
        boolean gone = fault.kind() == Kind.UNREACHABLE;
        boolean unsure = gone || fault.kind() == Kind.UNCONFIRMED;
        if (!gone) {
            takeBack(plan, done);
        }
        done.add(new LiveStep(step.what(), unsure ? Outcome.UNCONFIRMED : Outcome.REFUSED));
        done.addAll(planned(plan.steps, done.size()));
        return new LivePushReport(false, done, Optional.of(fault.getMessage()), plan.leftOut);
    }

    /** Takes back what was done, the last first; what cannot be taken back stays noted as done. */
    private static void takeBack(PushPlan plan, List<LiveStep> done) {
        for (int i = done.size() - 1; i >= 0; i--) {
            try {
                plan.steps.get(i).inverse().run();
                done.set(i, new LiveStep(done.get(i).what(), Outcome.UNDONE));
            } catch (LiveFault e) {
                System.getLogger(StepwisePush.class.getName())
                        .log(
                                System.Logger.Level.DEBUG,
                                "Not taken back: " + done.get(i).what(),
                                e);
            }
        }
    }
}
